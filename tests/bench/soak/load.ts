import { setTimeout as pause } from 'node:timers/promises';

/** A request to the hub as one of its visitors makes it; the whole answer is read. */
export type Ask = (path: string, init?: RequestInit) => Promise<Response>;
/** What a visitor does: one request or some, one after the other. */
export type Visit = (ask: Ask) => Promise<unknown>;

const visitors = 250;

/** Sends requests at a rate, whether earlier ones are answered or not, and keeps what became of them. */
export class Load {
  readonly milliseconds: number[] = [];
  readonly statuses = new Map<string, number>();
  /** How many visits were left out. */
  left = 0;
  #running = new Set<Promise<unknown>>();
  readonly #origin: string;

  constructor(origin: string) {
    this.#origin = origin;
  }

  /**
   * Has so many visits a second begun, chosen by `next`, until a moment of `performance.now()`; resolves when all are over.
   * What was due while this process itself stood still for a second or more is left out and counted: sent at once it would
   * be another load.
   */
  async send(next: () => Visit, { rate, until }: { rate: number; until: number }): Promise<void> {
    let last = performance.now();
    let due = 0;
    while (performance.now() < until) {
      const now = performance.now();
      const more = ((now - last) / 1000) * rate;
      last = now;
      if (more > rate) this.left += Math.floor(more);
      else due += more;
      for (; due >= 1; due -= 1) this.begin(next());
      await pause(5);
    }
    await Promise.all(this.#running);
  }

  /** Begins a visit beside the others. */
  begin(visit: Visit): void {
    const running = visit(this.#askAs(Math.floor(Math.random() * visitors)))
      .catch((error: unknown) => {
        this.#count(`failed: ${reasonOf(error)}`);
      })
      .finally(() => this.#running.delete(running));
    this.#running.add(running);
  }

  /** How many answers had a status from 500 on, or none at all. */
  get failures(): number {
    return [...this.statuses]
      .filter(([status]) => !(Number(status) < 500))
      .reduce((sum, [, count]) => sum + count, 0);
  }

  #askAs(visitor: number): Ask {
    return async (path, init = {}) => {
      const headers = new Headers(init.headers);
      headers.set('X-Forwarded-For', `192.0.2.${visitor}`);
      headers.set('Origin', this.#origin);
      const start = performance.now();
      const answer = await fetch(this.#origin + path, { ...init, headers });
      const body = await answer.arrayBuffer();
      this.milliseconds.push(performance.now() - start);
      this.#count(String(answer.status));
      const { status } = answer;
      return new Response(body.byteLength === 0 ? null : body, { status });
    };
  }

  #count(status: string): void {
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
  }
}

/** Why nothing was answered: `fetch` says it in the cause of its error. */
const reasonOf = (error: unknown): string =>
  (error instanceof Error && error.cause instanceof Error
    ? error.cause.message
    : String(error)
  ).slice(0, 200);
