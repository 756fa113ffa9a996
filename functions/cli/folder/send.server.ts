import type { Database } from '#db/client.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import * as loose from '#db/queries/loose-documents.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { hashOf } from '../../http/secrets.ts';
import { receiptOf } from '../../http/sent-once.ts';
import { removeNoted } from '../../submissions/documents.ts';
import type { GivenFile, LookedAt } from './look.server.ts';
import type { SentLine } from './sent-list.server.ts';

/** Where a folder is sent: without a store of documents on this machine, clauses are sent without their file. */
export type OwnHub = { db: Database; documents: DocumentStore | undefined; origin: string };

/**
 * What was sent before: the `same` file by the same row, one of the two `changed` since, or the file by somebody else
 * (`other`).
 */
export type Earlier = { what: 'same' | 'changed row' | 'changed file' | 'other'; found: Found };

/** What was sent before of a file; what was rejected or withdrawn counts only where nothing was changed. */
export async function findEarlier(
  db: Database,
  given: GivenFile,
  line: SentLine | undefined,
): Promise<Earlier | undefined> {
  const same = await submissions.findByIdempotency(db, hashOf(keyOf(given)));
  if (same) return { what: 'same', found: await requireFound(db, same.id) };
  const before = line && (await submissions.find(db, line.submission));
  if (before && before.state !== 'rejected' && before.state !== 'withdrawn') {
    const what = line.sha256 === given.sha256 ? 'changed row' : 'changed file';
    return { what, found: before };
  }
  const found = await submissions.findByDocument(db, given.sha256);
  return found && { what: 'other', found };
}

/** Sends a file with its clauses to the moderators, once: a second call with the same file and row changes nothing. */
export async function send(
  { db, documents }: OwnHub,
  given: GivenFile,
  { language, clauses }: LookedAt,
): Promise<Found> {
  const document = documents && (await keep(db, documents, given));
  const isStored = await submissions.insert(db, {
    submission: {
      id: crypto.randomUUID(),
      agreement: { ...given.facts.agreement, language },
      agreementSlug: null,
      // Its sheet names who gave the right, which the note says.
      right: null,
      note: noteOf(given),
      contact: given.facts.contact,
      locale: 'en',
      sentBy: null,
      receiptHash: hashOf(await receiptFor(db, given)),
      idempotencyHash: hashOf(keyOf(given)),
      requestHash: hashOf(keyOf(given)),
      sentAt: new Date().toISOString(),
    },
    clauses,
    documents: document ? [document] : [],
    work: undefined,
  });
  if (!isStored && documents && document) await removeNoted(documents, db, [document.key]);
  const sent = await findEarlier(db, given, undefined);
  if (sent === undefined) throw new Error(`what was sent of ${given.file} is gone`);
  return sent.found;
}

/** The line of the list of what was sent; the receipt is made again of what it was made of. */
export const sentLineOf = async (
  { db, origin }: OwnHub,
  given: GivenFile,
  { id, sentAt }: Found,
): Promise<SentLine> => ({
  file: given.file,
  sentAt,
  submission: id,
  status: `${origin}/en/contribute/status/#${id}.${await receiptFor(db, given)}`,
  sha256: given.sha256,
});

/** What moderators read of a file that came from a folder. */
export function noteOf({ file, facts }: GivenFile): string {
  const { rightGivenBy, namesLookedForBy } = facts;
  return [
    `Sent from a folder of agreements, as ${file}.`,
    `Right given by: ${rightGivenBy ?? 'nobody is named'}.`,
    `Names looked for by: ${namesLookedForBy ?? 'nobody is named; look for them'}.`,
  ].join(' ');
}

/** Names a file and what its row says of the agreement. The API takes no key with blanks, so that nobody else sends by it. */
const keyOf = ({ sha256, facts }: GivenFile): string =>
  `folder ${sha256} ${hashOf(JSON.stringify(facts.agreement))}`;

const receiptFor = (db: Database, given: GivenFile): Promise<string> =>
  receiptOf(db, keyOf(given), given.sha256);

async function keep(db: Database, store: DocumentStore, given: GivenFile) {
  const { content, mediaType, sha256 } = given;
  const [key, storedAt] = [crypto.randomUUID(), new Date().toISOString()];
  await loose.note(db, [key], storedAt);
  await store.put(key, content);
  return { key, mediaType, sha256, bytes: content.length, storedAt };
}

async function requireFound(db: Database, id: string): Promise<Found> {
  const found = await submissions.find(db, id);
  if (found === undefined) throw new Error(`submission ${id} is gone`);
  return found;
}
