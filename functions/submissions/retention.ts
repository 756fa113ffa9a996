import type { Database } from '#db/client.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import * as reports from '#db/queries/reports.ts';
import * as retention from '#db/queries/retention.ts';
import { causeOf } from '../http/log-text.ts';
import { listLoose, removeNoted } from './documents.ts';

/** Days after which the words of what was withdrawn are deleted. */
const daysKept = 30;
/** Days after its decision when a report is deleted: twelve months. */
const daysOfReports = 365;
/** Documents removed at a time: a Worker may ask its surroundings few things per request. */
const maxDocuments = 10;
const hour = 3_600_000;

type Hub = { database: () => Promise<Database>; documents: () => Promise<DocumentStore> };

/** Deletes the words of what was withdrawn 30 days before `now` (ms since 1970), and reports decided a year before. */
export async function deleteOutdated(db: Database, now = Date.now()): Promise<void> {
  const before = (days: number) => new Date(now - days * 24 * hour).toISOString();
  await retention.deleteWithdrawn(db, before(daysKept));
  await reports.deleteDecided(db, before(daysOfReports));
}

/**
 * What a hub calls with every request, so that nobody has to see to it: at most once an hour it deletes what is not to be
 * kept any longer, that is words withdrawn 30 days ago, reports decided a year ago, documents of rejected submissions and
 * files that nothing names.
 * Resolves when that is done; what fails is logged and tried again an hour later.
 */
export function deletingHourly(): (hub: Hub, now?: number) => Promise<void> {
  let next = 0;
  return async (hub, now = Date.now()) => {
    if (now < next) return;
    next = now + hour;
    try {
      const db = await hub.database();
      await deleteOutdated(db, now);
      await deleteDocuments(db, await hub.documents());
    } catch (error) {
      console.warn(JSON.stringify({ retention: causeOf(error) }));
    }
  };
}

async function deleteDocuments(db: Database, store: DocumentStore): Promise<void> {
  for (const { submissionId, key } of await retention.listRejectedDocuments(db, maxDocuments)) {
    await retention.takeDocuments(db, submissionId);
    await removeNoted(store, db, [key]);
  }
  for (const key of await listLoose(db)) await removeNoted(store, db, [key]);
}
