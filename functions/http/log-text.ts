/**
 * What a log line says of an error: the innermost cause with its stack. The errors around it repeat the query with all
 * its values, and those are what people wrote.
 */
export function causeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return error.cause instanceof Error ? causeOf(error.cause) : (error.stack ?? error.message);
}
