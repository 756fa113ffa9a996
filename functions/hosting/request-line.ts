/**
 * What the log says of a request: when it came, how it was asked, the pattern of the address that answered it, how, and how
 * long that took. Nothing of it is a word that somebody wrote, an address of theirs, or the name of a record.
 */
export type RequestLine = {
  /** ISO 8601, UTC. */
  time: string;
  method: string;
  /** Such as `/[locale]/clauses/[slug]` or `/api/submissions/:id`; `file` where nothing but a file was asked for. */
  route: string;
  status: number;
  milliseconds: number;
  /** As the answer names it in `X-Request-Id`; null of a file. */
  requestId: string | null;
};

/** What a Node request carries from the page that answered it to the server around it: the pattern of the address. */
export const routeKey = Symbol.for('clause-hub.route');

/** The pattern of a page as the log names it: `/[locale=locale]/clauses/[slug]` without how a part is checked. */
export const patternOf = (routeId: string | null): string =>
  (routeId ?? 'none').replaceAll(/\[([.\w]+)=\w+\]/g, '[$1]');

/** Methods that are named; others are what somebody wrote. */
const methods = new Set(['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS']);

export const methodOf = (method = ''): string => (methods.has(method) ? method : 'other');
