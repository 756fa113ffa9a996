import type { IncomingMessage, ServerResponse } from 'node:http';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import { inTime } from '#db/connection/in-time.ts';
import { ping } from '#db/queries/health.ts';
import * as watch from '#db/queries/watch.ts';
import { hashOf, isSecretOf } from '../http/secrets.ts';
import type { RequestLine } from './request-line.ts';

/** How the figures are got: the database, and the hub's own answer at a path. */
type Sources = {
  database: () => Promise<Database>;
  ask: (path: string) => Promise<Response>;
};

/** Milliseconds for what is asked of the database. */
const limit = 2000;

/** Figures of this process and of its database, for Prometheus: who has the token is told them. */
export class Metrics {
  readonly #tokenHash: string;
  readonly #registry = new Registry();
  readonly #requests: Counter;
  readonly #seconds: Histogram;
  readonly #measure: () => Promise<void>;

  constructor(token: string, sources: Sources) {
    const registers = [this.#registry];
    this.#tokenHash = hashOf(token);
    this.#requests = new Counter({
      name: 'hub_requests_total',
      help: 'Requests answered, by method, pattern of the address and status',
      labelNames: ['method', 'route', 'status'],
      registers,
    });
    this.#seconds = new Histogram({
      name: 'hub_request_seconds',
      help: 'Seconds until a request was answered, by pattern of the address',
      labelNames: ['route'],
      buckets: [0.005, 0.02, 0.1, 0.5, 2, 10],
      registers,
    });
    this.#measure = gauges(this.#registry, sources);
    collectDefaultMetrics({ register: this.#registry });
  }

  count({ method, route, status, milliseconds }: RequestLine): void {
    this.#requests.inc({ method, route, status });
    this.#seconds.observe({ route }, milliseconds / 1000);
  }

  /** Whether a request has the token: for others there is nothing here. */
  areFor({ headers }: IncomingMessage): boolean {
    return isSecretOf(headers.authorization?.replace(/^Bearer /, '') ?? '', this.#tokenHash);
  }

  /** Answers in the text form of Prometheus. */
  async answer(response: ServerResponse): Promise<void> {
    await this.#measure();
    const { contentType } = this.#registry;
    response.writeHead(200, { 'Content-Type': contentType, 'Cache-Control': 'no-store' });
    response.end(await this.#registry.metrics());
  }
}

/** Makes the figures that are measured when they are asked for, and returns how. */
function gauges(registry: Registry, { database, ask }: Sources): () => Promise<void> {
  const gauge = (name: string, help: string, ...labelNames: string[]) =>
    new Gauge({ name, help, labelNames, registers: [registry] });
  const up = gauge('hub_database_up', 'Whether the database answers (1) or not (0)');
  const seconds = gauge('hub_database_seconds', 'Seconds the database took to answer just now');
  const submissions = gauge('hub_submissions', 'Submissions, by state', 'state');
  const reports = gauge('hub_reports_open', 'Reports of mistakes that nobody decided on yet');
  const backup = gauge('hub_backup_timestamp_seconds', 'When the last backup was made; 0: never');
  const built = gauge('hub_built_timestamp_seconds', 'When the pages were made');
  const readDatabase = async () => {
    const begun = performance.now();
    const db = await database();
    await ping(db);
    seconds.set((performance.now() - begun) / 1000);
    submissions.reset();
    for (const { state, count } of await watch.countSubmissions(db))
      submissions.set({ state }, count);
    reports.set((await watch.countOpenReports(db)).count);
    backup.set(secondsOf((await watch.findBackup(db)) ?? 0));
    const { builtAt } = v.parse(Built, await (await ask('/api/health')).json());
    built.set(secondsOf(builtAt));
  };
  return async () => {
    const isRead = await inTime(limit, readDatabase()).then(
      () => true,
      () => false,
    );
    up.set(isRead ? 1 : 0);
  };
}

const Built = v.object({ builtAt: v.string() });

const secondsOf = (time: string | number): number => new Date(time).getTime() / 1000;
