import { createWriteStream, mkdirSync, readdirSync, rmSync, type WriteStream } from 'node:fs';
import { join } from 'node:path';
import { causeOf } from '../http/log-text.ts';
import type { RequestLine } from './request-line.ts';

/** For how many days lines are kept, the day on which they were written included. */
const daysKept = 14;
const millisecondsOfDay = 24 * 60 * 60 * 1000;

const nameOfDay = /^\d{4}-\d\d-\d\d\.jsonl$/;

/**
 * Writes lines into a file a day (UTC) in `folder`, which only its owner may read, and deletes the files of days that are
 * over a fortnight ago: when the first line of a day is written, and by the hour. Lines that cannot be written are lost,
 * which is said once a day: no request waits for its line.
 */
export class RequestLog {
  readonly #folder: string;
  readonly #now: () => number;
  #day = '';
  #stream: WriteStream | undefined;
  #toldOn = '';

  constructor(folder: string, now: () => number = Date.now) {
    this.#folder = folder;
    this.#now = now;
    setInterval(() => {
      this.#deleteOld();
    }, 3_600_000).unref();
  }

  write(line: RequestLine): void {
    try {
      const day = this.#today();
      if (day !== this.#day || this.#stream?.destroyed !== false) this.#begin(day);
      this.#stream?.write(`${JSON.stringify(line)}\n`);
    } catch (error) {
      this.#tell(error);
    }
  }

  /** Resolves when all lines are written. */
  async close(): Promise<void> {
    const stream = this.#stream;
    if (stream?.destroyed !== false) return;
    await new Promise((resolve) => stream.end(resolve));
  }

  #begin(day: string): void {
    this.#stream?.end();
    mkdirSync(this.#folder, { recursive: true, mode: 0o700 });
    this.#stream = createWriteStream(join(this.#folder, `${day}.jsonl`), {
      flags: 'a',
      mode: 0o600,
    });
    this.#stream.on('error', (error) => {
      this.#tell(error);
    });
    this.#day = day;
    this.#deleteOld();
  }

  #deleteOld(): void {
    const first = dayOf(this.#now() - (daysKept - 1) * millisecondsOfDay);
    try {
      for (const name of readdirSync(this.#folder))
        if (nameOfDay.test(name) && name < first) rmSync(join(this.#folder, name));
    } catch (error) {
      if (!isMissing(error)) this.#tell(error);
    }
  }

  #today(): string {
    return dayOf(this.#now());
  }

  #tell(error: unknown): void {
    if (this.#toldOn === this.#today()) return;
    this.#toldOn = this.#today();
    console.warn(JSON.stringify({ log: causeOf(error) }));
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ENOENT';

const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);
