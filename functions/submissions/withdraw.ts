import type { Database } from '#db/client.server.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { Withdrawal } from '#domain/submission/submission.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { act, type Effects } from './act.ts';
import { discard, requireDocuments } from './documents.ts';
import { answer, requireSent } from './sender.ts';

/** Takes back clauses, or the whole submission of the address with its documents. */
export async function withdraw(c: ApiContext) {
  const db = await openDatabase(c);
  const found = await requireSent(c, db);
  const { clauses } = await readJson(c, Withdrawal);
  const effects: Effects = (steps) =>
    steps.at(-1)?.to === 'withdrawn'
      ? { submission: { contact: null }, also: submissions.removeDocuments(db, found.id) }
      : {};
  const withdrawn = await persistently(db, found, (now) =>
    act(db, now, { do: 'withdraw', clauses }, effects),
  );
  if (withdrawn.documents.length === 0) await removeFiles(c, db, found);
  return answer(c, db, withdrawn);
}

/** Takes back the documents of the submission of the address; its clauses stay. */
export async function deleteDocuments(c: ApiContext) {
  const db = await openDatabase(c);
  const found = await requireSent(c, db);
  const effects: Effects = () => ({ also: submissions.removeDocuments(db, found.id) });
  const left = await persistently(db, found, (now) =>
    act(db, now, { do: 'delete-document' }, effects),
  );
  await removeFiles(c, db, found);
  return answer(c, db, left);
}

/** What does not depend on the version is tried again when a moderator came first. */
async function persistently(
  db: Database,
  found: Found,
  attempt: (now: Found) => Promise<Found>,
  triesLeft = 5,
): Promise<Found> {
  try {
    return await attempt(found);
  } catch (error) {
    const now = await submissions.find(db, found.id);
    const isOvertaken = error instanceof Problem && now?.version !== found.version;
    if (now === undefined || !isOvertaken || triesLeft === 0) throw error;
    return persistently(db, now, attempt, triesLeft - 1);
  }
}

async function removeFiles(c: ApiContext, db: Database, { documents }: Found): Promise<void> {
  if (documents.length === 0) return;
  const keys = documents.map(({ key }) => key);
  await discard(c, await requireDocuments(c), db, keys);
}
