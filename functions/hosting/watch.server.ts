import type { IncomingMessage, ServerResponse } from 'node:http';
import { methodOf, routeKey, type RequestLine } from './request-line.ts';

/** Calls back with the line of a request when it is answered or cut off. */
export function onAnswered(
  request: IncomingMessage,
  response: ServerResponse,
  tell: (line: RequestLine) => void,
): void {
  const time = new Date().toISOString();
  const begun = performance.now();
  response.once('close', () => {
    const { [routeKey]: route } = request as { [routeKey]?: string };
    const requestId = response.getHeader('X-Request-Id');
    tell({
      time,
      method: methodOf(request.method),
      route: route ?? 'file',
      status: response.statusCode,
      milliseconds: Math.round(performance.now() - begun),
      requestId: typeof requestId === 'string' ? requestId : null,
    });
  });
}

/** Whether a request has a line in the log: files that were found have none, as they say who read what and nothing else. */
export const isLogged = ({ route, status }: RequestLine): boolean =>
  route !== 'file' || status >= 400;
