import type { RequestHandler } from '@sveltejs/kit';
import { createApi } from '#functions/app.ts';
import { builtAt, version } from '#lib/site/build.ts';
import { callerAddress } from '#lib/server/address.ts';
import { documentStore } from '#lib/server/documents.ts';
import { findInvitation } from '#lib/server/invitations.ts';
import { publicOrigin } from '#lib/server/origin.ts';
import { storageLimit } from '#lib/server/storage-limit.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';
import { inEveryLanguage } from '#content/messages.server.ts';

export const prerender = false;
export const trailingSlash = 'ignore';

const api = createApi({
  builtAt,
  version,
  words: {
    hub: inEveryLanguage(({ hub }) => hub.site.name),
    themes: vocabularies.themes,
  },
  vocabularies,
});

/** The one bridge from SvelteKit to the API. */
export const fallback: RequestHandler = (event) => {
  const { request, locals, platform, url } = event;
  return api.fetch(request, {
    database: locals.database,
    origin: publicOrigin(platform, url),
    ...storageLimit(platform),
    documents: () => documentStore(platform),
    address: () => callerAddress(event),
    findInvitation: (tokenHash: string) => findInvitation(platform, tokenHash),
  });
};
