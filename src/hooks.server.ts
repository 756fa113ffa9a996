import type { Handle, HandleServerError, RequestEvent } from '@sveltejs/kit';
import { dev } from '$app/environment';
import { isUnavailable } from '#db/connection/unavailable.ts';
import { causeOf } from '#functions/http/log-text.ts';
import { ownPathOf } from '#functions/hosting/live-pages.ts';
import { patternOf } from '#functions/hosting/request-line.ts';
import { sayAnswered } from '#functions/hosting/say-answered.ts';
import { securityHeaders } from '#functions/hosting/security-headers.ts';
import { compressed } from '#lib/server/compressed.ts';
import { direction } from '#domain/lists.ts';
import { fallbackOf, type Locale } from '#domain/words.ts';
import { standInsOf } from '#content/stand-ins.ts';
import { messages } from '#content/messages.server.ts';
import { inFrame, type Framed } from '#lib/site/frame.server.ts';
import { addressMeantBy } from '#lib/site/hash.ts';
import { database } from '#lib/server/database.ts';
import { preferredLocale } from '#lib/server/preferred-locale.ts';
import { markedPage } from '#lib/server/marked-page.ts';

/** Gives each request the database, its page's language and, on the way out, the security headers. */
export const handle: Handle = async ({ event, resolve }) => {
  if (isForeignForm(event))
    return new Response('This form belongs to another site.', { status: 403 });
  const begun = performance.now();
  event.locals.requestId = crypto.randomUUID();
  event.url.pathname = ownPathOf(event.url.pathname);
  event.locals.database = () => database(event.platform);
  const lang = (event.params.locale ?? 'en') as Locale;
  const meant = addressMeantBy(event.url.pathname);
  const render = async () =>
    meant === undefined
      ? orNotFound(
          event,
          await resolve(event, {
            transformPageChunk: ({ html }) =>
              inOwnLanguages(
                inFrame(html.replaceAll('%lang%', lang).replace('%dir%', direction(lang)), () =>
                  frameOf(event, lang),
                ),
                lang,
              ),
          }),
        )
      : new Response(null, { status: 302, headers: { location: meant } });
  const made = isWorker(event.platform) ? await render() : await compressed(event.request, render);
  const response = event.locals.isDatabaseSilent === true ? asSilent(made) : made;
  for (const [name, value] of Object.entries(securityHeaders)) {
    // Vite starts the pages a developer looks at by inline scripts and styles, which no list of hashes can know.
    if (dev && name === 'Content-Security-Policy') continue;
    if (!response.headers.has(name)) response.headers.set(name, value);
  }
  if (!response.headers.has('X-Request-Id'))
    response.headers.set('X-Request-Id', event.locals.requestId);
  sayAnswered(event.platform, {
    method: event.request.method,
    route: event.locals.route ?? patternOf(event.route.id),
    status: response.status,
    milliseconds: Math.round(performance.now() - begun),
    requestId: response.headers.get('X-Request-Id'),
  });
  return response;
};

/** What the frame of a page shows; the plain results alone are asked for by a query, which the other languages keep. */
function frameOf({ url, route }: RequestEvent, locale: Locale): Framed {
  const { site, frame } = messages[locale].hub;
  return {
    locale,
    words: { ...site, ...frame },
    rest: url.pathname.replace(/^\/[^/]+\//, ''),
    query: route.id?.endsWith('/find') === true ? url.search : '',
  };
}

/** What a browser is shown where no page is: outside the addresses of the languages the same page, in the reader's own. */
function orNotFound(
  { request, params, url, fetch }: RequestEvent,
  answer: Response,
): Response | Promise<Response> {
  if (answer.status !== 404 || params.locale !== undefined || url.pathname.startsWith('/api/'))
    return answer;
  if (request.headers.get('Accept')?.includes('text/html') !== true) return answer;
  return fetch(`/${preferredLocale(request.headers.get('Accept-Language') ?? '')}/404/`);
}

/** The error page as what it is: the database cannot be used now, and may be again in a moment. */
function asSilent({ body, headers }: Response): Response {
  const response = new Response(body, { status: 503, headers });
  response.headers.set('Retry-After', '5');
  response.headers.set('Cache-Control', 'no-store');
  return response;
}

/** A page that says of each text that its language lacks which one stands in. */
function inOwnLanguages(html: string, locale: Locale): string {
  const fallback = fallbackOf(locale);
  return fallback === undefined ? html : markedPage(html, fallback, standInsOf(html, locale));
}

/** Whether Cloudflare runs the hub: on Node the platform holds the request and no environment. */
const isWorker = (platform: Partial<App.Platform> | undefined) => platform?.env !== undefined;

/**
 * Whether a page of another site sends a form to one of ours; the API judges by itself who may call it. Our own pages
 * send `Origin: null` with their forms, as their policy is to tell nobody where a reader comes from.
 */
function isForeignForm({ request, url }: RequestEvent): boolean {
  if (request.method === 'GET' || request.method === 'HEAD') return false;
  if (url.pathname.startsWith('/api/')) return false;
  const site = request.headers.get('Sec-Fetch-Site');
  return site === null ? request.headers.get('Origin') !== url.origin : site !== 'same-origin';
}

/** Logs an unexpected error once, with an id the reader can quote; says nothing of its inside. */
export const handleError: HandleServerError = ({ error, status, event }) => {
  const { requestId } = event.locals;
  const { pathname: path } = event.url;
  if (isUnavailable(error)) {
    console.warn(JSON.stringify({ requestId, path, database: causeOf(error) }));
    event.locals.isDatabaseSilent = true;
    return { message: requestId, status: 503 };
  }
  if (status >= 500) console.error(JSON.stringify({ requestId, path, error: causeOf(error) }));
  return { message: requestId };
};
