/** In how many parts a limit is waited for: a process that was busy itself meanwhile takes in what came, and goes on. */
const parts = 4;

/** Something did not come within its limit. */
export class TooLate extends Error {
  override name = 'TooLate';
}

/**
 * Resolves or rejects as `started` does, and rejects with TooLate when it takes longer than `milliseconds`; then
 * `giveUp` is called, so that nothing goes on unheard.
 */
export async function inTime<Result>(
  milliseconds: number,
  started: Promise<Result>,
  giveUp: () => void = () => undefined,
): Promise<Result> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_, reject) => {
    const wait = (partsLeft: number) => {
      timer = setTimeout(() => {
        if (partsLeft > 1) wait(partsLeft - 1);
        else reject(new TooLate(`nothing came within ${milliseconds} ms`));
      }, milliseconds / parts);
    };
    wait(parts);
  });
  try {
    return await Promise.race([started, late]);
  } catch (error) {
    if (error instanceof TooLate) giveUp();
    throw error;
  } finally {
    clearTimeout(timer);
  }
}
