/** A command was called in a way that cannot work; the message tells the person what to do. */
export class UsageError extends Error {
  override name = 'UsageError';
}
