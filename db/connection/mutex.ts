import { DatabaseUnavailable } from './unavailable.ts';

/** Lets one task run at a time, in the order they came. */
export class Mutex {
  #last: Promise<unknown> = Promise.resolve();

  /**
   * Runs `task` once all earlier ones have ended, however they ended; resolves or rejects as it does. A task whose turn
   * does not come within `milliseconds` is never run: DatabaseUnavailable.
   */
  run<Result>(task: () => Promise<Result>, milliseconds: number): Promise<Result> {
    const earlier = this.#last;
    const { promise, resolve, reject } = Promise.withResolvers<Result>();
    let isWaiting = true;
    const timer = setTimeout(() => {
      isWaiting = false;
      reject(new DatabaseUnavailable('too many writes wait for their turn'));
    }, milliseconds);
    this.#last = earlier.then(async () => {
      if (!isWaiting) return;
      clearTimeout(timer);
      const running = (async () => task())();
      await running.then(resolve, reject);
    });
    return promise;
  }
}
