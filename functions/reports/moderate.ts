import type { Database } from '#db/client.server.ts';
import * as reports from '#db/queries/reports.ts';
import type { FoundReport } from '#db/queries/reports.ts';
import { ReportDecision, type ReportList } from '#domain/submission/report.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';
import { ReportQuery } from './calls.ts';
import { moderatedReport } from './report-views.ts';

/** Answers with one page of the reports. */
export async function listReports(c: ApiContext) {
  const { state, ...paging } = readQuery(c, ReportQuery);
  const found = await reports.list(await openDatabase(c), state, paging);
  return c.json({ ...found, ...paging } satisfies ReportList);
}

/** Answers with the report of the address. */
export async function showReport(c: ApiContext) {
  return c.json(moderatedReport(await requireReport(c, await openDatabase(c))));
}

/** Decides on the report of the address, once. */
export async function decideOnReport(c: ApiContext) {
  const { version, outcome, reason } = await readJson(c, ReportDecision);
  const db = await openDatabase(c);
  const found = await requireReport(c, db);
  if (found.state === 'done' || found.version !== version) throw decidedBefore(found);
  const done = { at: new Date().toISOString(), moderatorId: c.get('moderator').id };
  const isFirst = await reports.decide(db, found, { outcome, reason }, done);
  const now = await requireReport(c, db);
  if (!isFirst) throw decidedBefore(now);
  return c.json(moderatedReport(now));
}

async function requireReport(c: ApiContext, db: Database): Promise<FoundReport> {
  const found = await reports.find(db, c.req.param('id') ?? '');
  if (found) return found;
  throw new Problem(404, 'not-found', 'The hub has no report of this id.');
}

const decidedBefore = ({ decidedAt }: FoundReport) =>
  new Problem(
    409,
    'stale-version',
    decidedAt === null
      ? 'This report stands otherwise now. Load it again.'
      : `This report was decided at ${decidedAt}. Load it again.`,
  );
