import * as reports from '#db/queries/reports.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { isSecretOf } from '../http/secrets.ts';
import { requireReceipt } from '../http/sent-once.ts';
import { sentReport } from './report-views.ts';

/** Answers who holds its receipt with the report of the address; throws a Problem (401, 403, 404) otherwise. */
export async function showToSender(c: ApiContext) {
  const receipt = requireReceipt(c, 'report');
  const found = await reports.find(await openDatabase(c), c.req.param('id') ?? '');
  if (found === undefined) {
    throw new Problem(404, 'not-found', 'The hub has no report of this id. Check the address.');
  }
  if (!isSecretOf(receipt, found.receiptHash)) {
    throw new Problem(403, 'wrong-secret', 'This receipt belongs to another report.');
  }
  c.header('Cache-Control', 'no-store');
  return c.json(sentReport(found));
}
