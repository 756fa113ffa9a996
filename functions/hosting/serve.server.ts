import { readFileSync } from 'node:fs';
import {
  createServer,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Database } from '#db/client.server.ts';
import { newSecret } from '../http/secrets.ts';
import { partHeaders, securityHeaders } from './security-headers.ts';
import { limits } from '#domain/limits.ts';
import { answerToMethod } from './methods.ts';
import { endAfterAnswers, endAfterConnections } from './endings.ts';
import { noticing } from './missing-settings.ts';
import { openHeadersOf } from './open-files.ts';
import type { PagePolicies } from './page-policies.ts';
import { RequestLog } from './request-log.server.ts';
import { drainUnread } from './unread-bodies.ts';
import { isLogged, onAnswered } from './watch.server.ts';
import { withdrawnPages } from './withdrawn-pages.ts';

/** Parts of pages; the service worker is a document of its own, which the whole policy concerns. */
const partOfPage =
  /^\/(_app\/immutable\/|search\/|icon\.svg$|favicon\.ico$|(?!service-worker)[a-z-]+\.js$)/;

/** By which the server knows what it asks itself, which is nobody's request. */
const ownHeader = 'x-hub-itself';

type Handler = (request: IncomingMessage, response: ServerResponse) => void;

/** A server, and how to let it end its answers while another process listens in its place. */
export type Serving = { server: Server; giveWay: () => void };

/**
 * Serves the hub built into `folder` by Node: SvelteKit's handler behind the headers that Cloudflare adds to
 * static files. What it answered stands in the log of requests in `logFolder`, and is counted where `metrics` says who may
 * ask for the figures. Resolves when it listens; SIGTERM and SIGINT let running answers end, then the process goes.
 */
export async function serve(options: {
  folder: string;
  host: string;
  port: number;
  logFolder?: string;
  metrics?: { token: string; database: () => Promise<Database> } | undefined;
}): Promise<Serving> {
  const { folder, host, port, logFolder } = options;
  const notice = noticing({ ...process.env }, (sentence) => {
    console.warn(sentence);
  });
  process.env.HUB_ORIGIN ??= `http://${host}:${port}`;
  process.env.KIT_ORIGIN = process.env.HUB_ORIGIN;
  process.env.HUB_SITE = folder;
  // The API refuses what is too large itself, with a sentence.
  process.env.KIT_BODY_SIZE_LIMIT = String(2 * limits.requestBytes);
  if (process.env.HUB_PROXY !== undefined) {
    process.env.KIT_ADDRESS_HEADER = 'X-Forwarded-For';
    process.env.KIT_XFF_DEPTH = process.env.HUB_PROXY;
  }
  const { handler } = (await import(pathToFileURL(join(folder, 'handler.js')).href)) as {
    handler: Handler;
  };
  const policies = JSON.parse(
    readFileSync(join(folder, 'page-policies.json'), 'utf8'),
  ) as PagePolicies;
  const own = newSecret();
  const askItself = (path: string) =>
    fetch(`http://${loopbackOf(host)}:${port}${path}`, {
      headers: { [ownHeader]: own },
      signal: AbortSignal.timeout(5000),
    });
  const redirect = withdrawnPages(askItself, 1000);
  const log = logFolder === undefined ? undefined : new RequestLog(logFolder);
  const metrics = options.metrics && (await countFor(options.metrics, askItself));
  let isLast = false;
  const server = createServer((request, response) => {
    setHeaders(response, policies, request.url ?? '/');
    if (isLast) response.setHeader('Connection', 'close');
    drainUnread(request, response);
    notice(request);
    if (request.headers[ownHeader] !== own)
      onAnswered(request, response, (line) => {
        if (isLogged(line)) log?.write(line);
        metrics?.count(line);
      });
    if (pathOf(request) === '/metrics' && metrics?.areFor(request)) {
      void metrics.answer(response);
      return;
    }
    const refusal = answerToMethod(request.method, pathOf(request));
    if (refusal !== undefined) {
      response.writeHead(refusal.status, refusal.headers).end();
      return;
    }
    void redirect(pathOf(request)).then((instead) => {
      if (instead !== undefined) request.url = instead;
      handler(request, response);
    });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  for (const signal of ['SIGTERM', 'SIGINT'] as const)
    process.on(signal, () => {
      endAfterAnswers(server);
    });
  const giveWay = () => {
    isLast = true;
    endAfterConnections(server);
  };
  return { server, giveWay };
}

/** Loaded only where somebody asks for figures: it is a library that watches the whole process. */
async function countFor(
  { token, database }: { token: string; database: () => Promise<Database> },
  ask: (path: string) => Promise<Response>,
) {
  const { Metrics } = await import('./metrics.server.ts');
  return new Metrics(token, { database, ask });
}

const pathOf = ({ url = '/' }: IncomingMessage) => url.split('?', 1)[0] ?? '/';

/** An address at which this process reaches itself. */
const loopbackOf = (host: string) => (host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host);

function setHeaders(response: ServerResponse, policies: PagePolicies, url: string): void {
  const isPart = partOfPage.test(url);
  // Parts are kept by their hashed name, for which no date is needed.
  response.sendDate = !isPart;
  // HTTP/1.1 keeps connections open without a header that says so.
  if (isPart) response.removeHeader('Connection');
  const path = url.split('?', 1)[0] ?? '/';
  const headers = isPart ? partHeaders : { ...securityHeaders, ...openHeadersOf(path) };
  if (url.startsWith('/_app/immutable/')) leaveOutValidators(response);
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
  const own = policies[path];
  if (own !== undefined) response.setHeader('Content-Security-Policy', own);
}

/** By what a browser asks whether a file has changed: a file named by its hash never does. */
const validators = new Set(['etag', 'last-modified']);

function leaveOutValidators(response: ServerResponse): void {
  const write = response.writeHead.bind(response);
  response.writeHead = (status: number, ...given: unknown[]) => {
    const headers = Object.entries((given.at(-1) ?? {}) as OutgoingHttpHeaders);
    const kept = headers.filter(([name]) => !validators.has(name.toLowerCase()));
    return write(status, Object.fromEntries(kept));
  };
}
