import type { RequestHandler } from '@sveltejs/kit';
import { createApi } from '#functions/app.ts';
import { builtAt, version } from '#lib/build.ts';
import { publicOrigin } from '#lib/server/origin.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';
import { words } from '#lib/server/words.ts';

export const prerender = false;
export const trailingSlash = 'ignore';

const api = createApi({
  builtAt,
  version,
  words: {
    hub: {
      en: words.en.site.name,
      fr: words.fr.site.name,
      es: words.es.site.name,
      pt: words.pt.site.name,
    },
    themes: vocabularies.themes,
  },
});

/** The one bridge from SvelteKit to the API. */
export const fallback: RequestHandler = ({ request, locals, platform, url }) =>
  api.fetch(request, { database: locals.database, origin: publicOrigin(platform, url) });
