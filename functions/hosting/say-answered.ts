import { methodOf, routeKey, type RequestLine } from './request-line.ts';

/** Who runs the code: a Worker has an environment, Node its request, and while pages are built there is nobody. */
type Platform = { env?: unknown; req?: object } | undefined;

/**
 * Says for the log how a request was answered: on Node to the server around, which knows when the answer was out and writes
 * the line; a Worker writes it here.
 */
export function sayAnswered(platform: Platform, line: Omit<RequestLine, 'time'>): void {
  if (platform?.req !== undefined) Object.assign(platform.req, { [routeKey]: line.route });
  if (platform?.env === undefined) return;
  const time = new Date().toISOString();
  console.log(JSON.stringify({ time, ...line, method: methodOf(line.method) }));
}
