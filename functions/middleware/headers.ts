import { createMiddleware } from 'hono/factory';
import { securityHeaders } from '../hosting/security-headers.ts';
import type { Env } from '../http/context.ts';

/** Gives every answer the hub's security headers and the request's id; other sites' programs may read the API. */
export const setHeaders = createMiddleware<Env>(async (c, next) => {
  const requestId = crypto.randomUUID();
  c.set('requestId', requestId);
  await next();
  for (const [name, value] of Object.entries(securityHeaders)) c.res.headers.set(name, value);
  c.res.headers.set('Cross-Origin-Resource-Policy', 'cross-origin');
  c.res.headers.set('Access-Control-Allow-Origin', '*');
  c.res.headers.set('X-Request-Id', requestId);
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-cache');
});
