import { createMiddleware } from 'hono/factory';
import { routePath } from 'hono/route';
import { openHeaders, preflightHeaders, securityHeaders } from '../hosting/security-headers.ts';
import type { Env } from '../http/context.ts';

/** What signs moderators in and what they alone may call: no other site's program has a part in it. */
const closed = /^\/api\/(?:moderation|session|invitations)(?:\/|$)/;

/** Gives every answer the hub's security headers and the request's id; other sites' programs may read what is public. */
export const setHeaders = createMiddleware<Env>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set('requestId', requestId);
  const isOpen = !closed.test(c.req.path);
  if (isOpen && c.req.method === 'OPTIONS') c.res = c.body(null, 204, preflightHeaders);
  else await next();
  const headers = isOpen ? { ...securityHeaders, ...openHeaders } : securityHeaders;
  for (const [name, value] of Object.entries(headers)) c.res.headers.set(name, value);
  c.res.headers.set('X-Request-Id', requestId);
  c.env.tellRoute?.(routePath(c, -1));
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache');
});
