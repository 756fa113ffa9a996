import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { securityHeaders } from '#lib/security-headers.ts';
import { database } from '#lib/server/database.ts';

/** Gives each request the database, its page's language and, on the way out, the security headers. */
export const handle: Handle = async ({ event, resolve }) => {
  if (isForeignForm(event))
    return new Response('This form belongs to another site.', { status: 403 });
  event.locals.database = () => database(event.platform);
  const lang = event.params.locale ?? 'en';
  const response = await resolve(event, {
    transformPageChunk: ({ html }) => html.replace('%lang%', lang),
  });
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  return response;
};

/** Whether a page of another site sends a form to one of ours; the API judges by itself who may call it. */
function isForeignForm({ request, url }: RequestEvent): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  const origin = request.headers.get('Origin');
  return !url.pathname.startsWith('/api/') && origin !== url.origin;
}

/** Logs an unexpected error once, with an id the reader can quote; says nothing of its inside. */
export const handleError: HandleServerError = ({ error, status, event }) => {
  const requestId = crypto.randomUUID();
  if (status >= 500) {
    const stack = error instanceof Error ? error.stack : String(error);
    console.error(JSON.stringify({ requestId, path: event.url.pathname, error: stack }));
  }
  return { message: requestId };
};
