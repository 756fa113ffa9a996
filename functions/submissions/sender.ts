import type { Database } from '#db/client.server.ts';
import { listOf } from '#db/queries/log.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { isSecretOf } from '../http/secrets.ts';
import { requireReceipt } from '../http/sent-once.ts';
import { sentView } from './submission-views.ts';

/** Answers the sender with the submission of the address. */
export async function showSubmission(c: ApiContext) {
  const db = await openDatabase(c);
  return answer(c, db, await requireSent(c, db));
}

/** The submission of the address, for who holds its receipt; throws a Problem (401, 403, 404) otherwise. */
export async function requireSent(c: ApiContext, db: Database): Promise<Found> {
  const receipt = requireReceipt(c, 'submission');
  const found = await submissions.find(db, c.req.param('id') ?? '');
  if (found === undefined) {
    throw new Problem(404, 'not-found', 'The hub has no submission of this id. Check the address.');
  }
  if (isSecretOf(receipt, found.receiptHash)) return found;
  throw new Problem(403, 'wrong-secret', 'This receipt belongs to another submission.');
}

/** A submission as its sender sees it; no cache keeps it. */
export async function answer(c: ApiContext, db: Database, found: Found) {
  c.header('Cache-Control', 'no-store');
  return c.json(sentView(found, await listOf(db, found.id)));
}
