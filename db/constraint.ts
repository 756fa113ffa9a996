/** Whether a write failed because a rule of the schema forbids it (a key that exists, a value that must not be null). */
export function isConstraintError(error: unknown): boolean {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    if ('code' in cause && String(cause.code).startsWith('SQLITE_CONSTRAINT')) return true;
  }
  return false;
}
