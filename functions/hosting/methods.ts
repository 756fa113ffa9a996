import { openHeadersOf } from './open-files.ts';
import { preflightHeaders } from './security-headers.ts';

/** Where something may be sent to: the API, and the one page that takes a form. */
const taking = /^\/(?:api(?:\/|$)|[^/]+\/contribute\/document\/?$)/;

/**
 * The answer to a request that would send something to a page or file, which takes nothing; undefined for every other.
 * A browser that asks before it reads a file for another site's program is told that it may.
 */
export function answerToMethod(
  method: string | undefined,
  pathname: string,
): { status: number; headers: Record<string, string> } | undefined {
  if (method === undefined || method === 'GET' || method === 'HEAD' || taking.test(pathname))
    return undefined;
  const open = openHeadersOf(pathname)['Access-Control-Allow-Origin'];
  if (method !== 'OPTIONS' || open === undefined)
    return { status: 405, headers: { Allow: 'GET, HEAD' } };
  return { status: 204, headers: { ...preflightHeaders, 'Access-Control-Allow-Origin': open } };
}
