/** The database cannot be used now: it does not answer, another program holds it, or its file is gone or another one. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}

/** The embedded database named by the URL is not there; `hub migrate` and `hub seed` make it. */
export class DatabaseMissing extends DatabaseUnavailable {
  override name = 'DatabaseMissing';
}

/** Whether a call failed because the database cannot be used now, and not because of what was asked of it. */
export const isUnavailable = (error: unknown): boolean =>
  causesOf(error).some(
    (cause) =>
      cause instanceof DatabaseUnavailable ||
      (cause instanceof TypeError && cause.message === 'fetch failed') ||
      /^(ECONN|EPIPE|UND_ERR|HRANA|SERVER_ERROR|CLIENT_CLOSED)/.test(codeOf(cause)) ||
      /^SQLITE_(BUSY|LOCKED|FULL|IOERR|READONLY|CANTOPEN|PROTOCOL|CORRUPT|NOTADB)/.test(
        codeOf(cause),
      ),
  );

/** Whether a call was refused whole by another one under way, so that it may be made again a moment later. */
export const isRefusedForNow = (error: unknown): boolean =>
  causesOf(error).some(
    (cause) =>
      /^(SQLITE_(BUSY|LOCKED)|CLIENT_CLOSED)/.test(codeOf(cause)) ||
      // What a connection says from the second time on, when a statement that was refused is still open on it.
      (codeOf(cause) === 'SQLITE_ERROR' && cause.message.includes('statements in progress')),
  );

const codeOf = (error: Error): string => ('code' in error ? String(error.code) : '');

/** An error with what caused it, the outermost first. */
function causesOf(error: unknown): Error[] {
  return error instanceof Error ? [error, ...causesOf(error.cause)] : [];
}
