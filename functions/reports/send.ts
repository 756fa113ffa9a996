import type { Database } from '#db/client.server.ts';
import * as reports from '#db/queries/reports.ts';
import { Report } from '#domain/submission/report.ts';
import type { Sent } from '#domain/submission/submission.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { hashOf } from '../http/secrets.ts';
import { idempotencyKeyOf, keyReused, receiptOf } from '../http/sent-once.ts';
import { countWrite } from '../middleware/limit-writes.ts';
import { findSignedIn } from '../session/session-cookie.ts';
import { requireSolved, workRefused, type Work } from '../submissions/proof-of-work.ts';

/** Takes a report in and answers with its receipt. */
export const sendReport = async (c: ApiContext) => c.json(await send(c), 201);

/** Takes a report in; throws the Problem that says why not. */
async function send(c: ApiContext): Promise<Sent> {
  const key = idempotencyKeyOf(c);
  const { proof, ...report } = await readJson(c, Report);
  const db = await openDatabase(c);
  const requestHash = hashOf(JSON.stringify(report));
  const receipt = await receiptOf(db, key, requestHash);
  const findSame = () =>
    key === undefined ? undefined : sentBefore(c, db, { key, requestHash, receipt });
  const before = await findSame();
  if (before) return before;
  const sender = await findSignedIn(c, db);
  const id = crypto.randomUUID();
  const isStored = await reports.insert(db, {
    report: {
      id,
      ...report,
      receiptHash: hashOf(receipt),
      idempotencyHash: key === undefined ? null : hashOf(key),
      requestHash,
      sentAt: new Date().toISOString(),
    },
    moderatorId: sender?.id ?? null,
    work: sender ? undefined : await workOf(c, db, proof),
  });
  if (isStored) return sentAs(c, { id, locale: report.locale }, receipt);
  const same = await findSame();
  if (same) return same;
  throw workRefused('This proof of work was used before; ask for another challenge.');
}

/** The work that was shown; without it a network may send a few reports a day, and all together some more. */
async function workOf(
  c: ApiContext,
  db: Database,
  proof: Report['proof'],
): Promise<Work | undefined> {
  if (proof) return requireSolved(db, proof);
  await countWrite(c, { name: 'report-without-proof', max: 3, minutes: 24 * 60 });
  await countWrite(c, { name: 'report-without-proof', max: 50, minutes: 24 * 60, all: true });
  return undefined;
}

async function sentBefore(
  c: ApiContext,
  db: Database,
  { key, requestHash, receipt }: { key: string; requestHash: string; receipt: string },
): Promise<Sent | undefined> {
  const before = await reports.findByIdempotency(db, hashOf(key));
  if (before === undefined) return undefined;
  if (before.requestHash === requestHash) return sentAs(c, before, receipt);
  throw keyReused('report');
}

const sentAs = (
  c: ApiContext,
  { id, locale }: { id: string; locale: string },
  receipt: string,
): Sent => ({ id, receipt, statusUrl: `${c.env.origin}/${locale}/tell/#${id}.${receipt}` });
