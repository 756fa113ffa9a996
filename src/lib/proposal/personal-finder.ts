import type { PersonalSpan } from '#domain/reading/personal-data.ts';

/** What a clause says, as far as it may hold personal data. */
export type Said = { title: string; text: string };

/** Where it seems to. */
export type PersonalFinding = { inTitle: PersonalSpan[]; inText: PersonalSpan[] };

/** Milliseconds after which a clause is given up: the longest allowed takes a hundredth of it. */
const deadline = 5_000;

type Thread = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;
type Task = { said: Said; done: (found: PersonalFinding | undefined) => void };

/** Finds personal data on another thread, so that a long text never holds up who types. */
export class PersonalFinder {
  readonly #start: () => Thread;
  #thread: Thread | undefined;
  #waiting: Task[] = [];
  #isBusy = false;

  constructor(start: () => Thread) {
    this.#start = start;
  }

  /**
   * What looks personal in a clause; undefined when that took too long or could not be found out. Rejects with the
   * reason of an aborted `signal`, and then does not look any more.
   */
  find(said: Said, signal?: AbortSignal): Promise<PersonalFinding | undefined> {
    const { promise, resolve, reject } = Promise.withResolvers<PersonalFinding | undefined>();
    const task = { said, done: resolve };
    signal?.addEventListener('abort', () => {
      this.#waiting = this.#waiting.filter((other) => other !== task);
      reject(signal.reason as Error);
    });
    this.#waiting.push(task);
    this.#next();
    return promise;
  }

  #next(): void {
    const task = this.#isBusy ? undefined : this.#waiting.shift();
    if (task === undefined) return;
    this.#isBusy = true;
    const thread = (this.#thread ??= this.#start());
    const end = (found: PersonalFinding | undefined) => {
      clearTimeout(timer);
      if (found === undefined) this.#stop();
      this.#isBusy = false;
      task.done(found);
      this.#next();
    };
    const timer = setTimeout(end, deadline, undefined);
    thread.onmessage = ({ data }: MessageEvent<PersonalFinding>) => {
      end(data);
    };
    thread.onerror = () => {
      end(undefined);
    };
    thread.postMessage(task.said);
  }

  /** A thread that does not answer is of no use to the next clause. */
  #stop(): void {
    this.#thread?.terminate();
    this.#thread = undefined;
  }
}

/** The one that the clauses of a page share. */
export const personalFinder = new PersonalFinder(
  () => new Worker(new URL('./personal.worker.ts', import.meta.url), { type: 'module' }),
);
