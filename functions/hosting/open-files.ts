import { openHeaders } from './security-headers.ts';

/** The files that are made for other programs, as patterns of Cloudflare's `_headers`, with what their answers carry. */
export const openFiles: Record<string, Record<string, string>> = {
  '/data/*': openHeaders,
  // As the API says it: neither server knows the ending of the one, Node says no character set of the other.
  '/data/*.csv': { 'Content-Type': 'text/csv; charset=utf-8' },
  '/data/*.jsonl': { 'Content-Type': 'application/jsonl; charset=utf-8' },
};

/** What the answer at a path carries besides, when the path is such a file. */
export function openHeadersOf(pathname: string): Record<string, string> {
  const fitting = Object.entries(openFiles).filter(([pattern]) => fits(pattern, pathname));
  return Object.assign({}, ...fitting.map(([, headers]) => headers)) as Record<string, string>;
}

function fits(pattern: string, pathname: string): boolean {
  const [start = '', end = ''] = pattern.split('*');
  return pathname.startsWith(start) && pathname.endsWith(end);
}
