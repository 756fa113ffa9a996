import * as v from 'valibot';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import * as loose from '#db/queries/loose-documents.ts';
import * as submissions from '#db/queries/submissions.ts';
import { limits } from '#domain/limits.ts';
import { Proof, Submission, type Sent } from '#domain/submission/submission.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { discard, requireDocuments, sweep } from './documents.ts';
import { countWrite } from '../middleware/limit-writes.ts';
import { requireRoom } from '../http/storage.ts';
import { requireWork, workRefused, type Work } from './proof-of-work.ts';
import { hashOf } from '../http/secrets.ts';
import { idempotencyKeyOf, keyReused, receiptOf } from '../http/sent-once.ts';
import { findSignedIn } from '../session/session-cookie.ts';
import { agreementOf } from './known-agreement.ts';
import { readForm, readParts, type SentForm, type SentParts } from './submission-form.ts';

/** The parts of `POST /submissions`. */
export const SubmissionParts = v.strictObject({
  submission: Submission,
  document: v.optional(
    v.pipe(
      v.union([v.string(), v.pipe(v.array(v.string()), v.maxLength(limits.documents))]),
      v.description(
        'a file: PDF, DOCX, ODT, RTF, a saved web page (HTML, MHT), plain text, or a photograph of a page (JPEG, PNG); repeated for several files of one agreement, in the order in which they are read',
      ),
    ),
  ),
  proof: v.optional(Proof),
});

/** Takes a submission in and answers with its receipt; what may be said of clauses stands in `vocabularies`. */
export const sendWith = (vocabularies: Vocabularies) => async (c: ApiContext) =>
  c.json(await send(c, vocabularies), 201);

/** Takes a submission in; throws the Problem that says why not. */
async function send(c: ApiContext, vocabularies: Vocabularies): Promise<Sent> {
  const key = idempotencyKeyOf(c);
  const parts = await readParts(c);
  const db = await openDatabase(c);
  const sender = await findSignedIn(c, db);
  const isKnown = key !== undefined && (await submissions.findByIdempotency(db, hashOf(key)));
  // What costs little comes first: only who has shown work has a large text read.
  const work = sender || isKnown ? undefined : await checkWork(db, parts);
  const form = await readForm(parts, vocabularies);
  const receipt = await receiptOf(db, key, form.requestHash);
  const before = key && (await findSame(c, db, key, form, receipt));
  if (before) return before;
  if (!sender && !work) await countUnproven(c, form);
  if (!sender) await requireRoomFor(c, db, form);
  const agreement = await agreementOf(db, form.submission);
  const kept = await keepDocuments(c, db, form);
  const { clauses, note, contact, locale, agreementSlug = null, consent } = form.submission;
  const id = crypto.randomUUID();
  // When the database fails here, the submission may be stored all the same: its documents stay, at worst unused.
  const isStored = await submissions.insert(db, {
    submission: {
      id,
      agreement,
      agreementSlug,
      right: consent.right ?? null,
      note,
      contact,
      locale,
      sentBy: sender?.id ?? null,
      receiptHash: hashOf(receipt),
      idempotencyHash: key === undefined ? null : hashOf(key),
      requestHash: form.requestHash,
      sentAt: new Date().toISOString(),
    },
    clauses,
    documents: kept.documents,
    work,
  });
  if (isStored) return sentAs(c, { id, locale }, receipt);
  await kept.discard();
  const same = key && (await findSame(c, db, key, form, receipt));
  if (same) return same;
  throw workRefused('This proof of work was used before; ask for another challenge.');
}

async function findSame(
  c: ApiContext,
  db: Database,
  key: string,
  { requestHash }: SentForm,
  receipt: string,
): Promise<Sent | undefined> {
  const before = await submissions.findByIdempotency(db, hashOf(key));
  if (before === undefined) return undefined;
  if (before.requestHash === requestHash) return sentAs(c, before, receipt);
  throw keyReused('submission');
}

/** The work an anonymous sender shows; without it only little JSON is read. Throws a Problem (403) otherwise. */
async function checkWork(
  db: Database,
  { proof, submission }: SentParts,
): Promise<Work | undefined> {
  if (proof !== '') return requireWork(db, proof);
  if (Buffer.byteLength(submission) > limits.bodyBytes) throw workRefused(workMissing);
  return undefined;
}

const workMissing =
  'Clauses come with the part “proof”: the solution of a challenge of GET /api/challenge.';

/** A form without script shows no work: it sends a document alone, which is taken a few times a day. */
async function countUnproven(c: ApiContext, { submission }: SentForm): Promise<void> {
  if (submission.clauses.length > 0) throw workRefused(workMissing);
  await countWrite(c, { name: 'send-without-proof', max: 3, minutes: 24 * 60 });
  await countWrite(c, { name: 'send-without-proof', max: 50, minutes: 24 * 60, all: true });
}

async function requireRoomFor(c: ApiContext, db: Database, { documents }: SentForm): Promise<void> {
  const bytes = documents.reduce((sum, { content }) => sum + content.length, 0);
  if (bytes > 0) await requireRoom(c, db, bytes);
}

/** Stores the documents, each under a name of its own; `discard` takes them back. */
async function keepDocuments(c: ApiContext, db: Database, { documents: sent }: SentForm) {
  if (sent.length === 0) return { documents: [], discard: () => Promise.resolve() };
  const store = await requireDocuments(c);
  await sweep(c, store, db);
  const storedAt = new Date().toISOString();
  const documents = sent.map(({ content, mediaType, sha256 }) => {
    const key = crypto.randomUUID();
    return { key, mediaType, sha256, bytes: content.length, storedAt };
  });
  const keys = documents.map(({ key }) => key);
  await loose.note(db, keys, storedAt);
  for (const [number, { content }] of sent.entries()) await store.put(keys[number] ?? '', content);
  return { documents, discard: () => discard(c, store, db, keys) };
}

const sentAs = (
  c: ApiContext,
  { id, locale }: { id: string; locale: string },
  receipt: string,
): Sent => ({
  id,
  receipt,
  statusUrl: `${c.env.origin}/${locale}/contribute/status/#${id}.${receipt}`,
});
