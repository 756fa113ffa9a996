import type { Database } from '#db/client.server.ts';
import { tellWaiting } from './tell-waiting.ts';

/** Calls that make something wait for moderators where they succeed. */
const sending = /^\/api\/(submissions(\/[\w-]+)?|reports)$/;

const hour = 3_600_000;

type Hub = { database: () => Promise<Database>; url: string | undefined; origin: string };

/**
 * What a hub calls after every answer: tells the receiver at `url`, where there is one, that something waits, after something was
 * sent and at most once an hour besides. Resolves when that is done.
 */
export function tellingAfter(): (
  request: { method: string; path: string },
  answer: { ok: boolean },
  hub: Hub,
) => Promise<void> {
  let next = 0;
  return async ({ method, path }, { ok }, { database, url, origin }) => {
    if (url === undefined || url === '') return;
    const isSent = ok && ['POST', 'PATCH'].includes(method) && sending.test(path);
    if (!isSent && Date.now() < next) return;
    next = Date.now() + hour;
    const db = await database().catch(() => undefined);
    if (db !== undefined) await tellWaiting(db, { url, origin }, isSent ? 'sent' : 'hour');
  };
}
