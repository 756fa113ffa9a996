import type { RequestHandler } from '@sveltejs/kit';
import { createApi } from '#functions/app.ts';
import { causeOf } from '#functions/http/log-text.ts';
import { tellingAfter } from '#functions/moderation/tell-after.ts';
import { deletingHourly } from '#functions/submissions/retention.ts';
import { builtAt, version } from '#lib/site/build.ts';
import { callerAddress } from '#lib/server/address.ts';
import { documentStore } from '#lib/server/documents.ts';
import { noteErased } from '#lib/server/erased.ts';
import { findInvitation } from '#lib/server/invitations.ts';
import { publicOrigin } from '#lib/server/origin.ts';
import { searchSource } from '#lib/search/search-source.server.ts';
import { storageLimit } from '#lib/server/storage-limit.ts';
import { feedWords } from '#lib/search/feed-words.server.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';

export const prerender = false;
export const trailingSlash = 'ignore';

const api = createApi({
  builtAt,
  version,
  words: feedWords,
  vocabularies,
});

const deleteDue = deletingHourly();
const tellWaiting = tellingAfter();

/** The one bridge from SvelteKit to the API. */
export const fallback: RequestHandler = async (event) => {
  const { request, locals, platform, url } = event;
  const { database } = locals;
  const documents = () => documentStore(platform);
  const origin = publicOrigin(platform, url);
  afterwards(platform, deleteDue({ database, documents }));
  const answering = Promise.resolve(
    api.fetch(request, {
      database,
      search: () => searchSource(platform),
      documents,
      origin,
      ...storageLimit(platform),
      tellRoute: (route: string) => {
        locals.route = route;
      },
      address: () => callerAddress(event),
      findInvitation: (tokenHash: string) => findInvitation(platform, tokenHash),
    }),
  );
  const asked = { method: request.method, path: url.pathname };
  const receiver = { database, url: notifyAddress(platform), origin };
  afterwards(
    platform,
    answering.then((answer) => tellWaiting(asked, answer, receiver)),
  );
  const answer = await answering;
  if (answer.ok && mayErase.test(`${request.method} ${url.pathname}`))
    await noteErased(platform, database).catch((error: unknown) => {
      // It is erased all the same, and the next backup or erasure writes it too.
      console.warn(JSON.stringify({ erasedList: causeOf(error) }));
    });
  return answer;
};

/** The calls after which words must not come back: corrections, takedowns, withdrawals. */
const mayErase = /^POST \/api\/.*\/(?:correct|unpublish|withdraw)$/;

/** Where the hub tells that something waits for moderators: `HUB_NOTIFY_URL`. */
const notifyAddress = (platform: App.Platform | undefined): string | undefined =>
  (platform?.env ?? process.env).HUB_NOTIFY_URL;

/** A Worker ends with its answer unless it is told what goes on. */
function afterwards(platform: { ctx?: Waiting } | undefined, work: Promise<void>): void {
  platform?.ctx?.waitUntil(work);
}
type Waiting = { waitUntil: (work: Promise<void>) => void };
