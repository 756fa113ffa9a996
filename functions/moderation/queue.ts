import * as queue from '#db/queries/queue.ts';
import type { Queue } from '#domain/submission/moderation.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { readQuery } from '../http/query.ts';
import { claimOf } from '../submissions/submission-views.ts';
import { QueueQuery } from './calls.ts';

/** Answers with one page of the queue, as the moderator who asks sees it. */
export async function showQueue(c: ApiContext) {
  const { page, perPage, holder, ...rest } = readQuery(c, QueueQuery);
  const { id: moderatorId } = c.get('moderator');
  const filters = { ...rest, holderId: holder === 'me' ? moderatorId : undefined };
  const found = await queue.list(await openDatabase(c), filters, { page, perPage });
  const items = found.items.map((row) => rowOf(row, moderatorId));
  return c.json({ ...found, items, page, perPage } satisfies Queue);
}

type QueueRow = Awaited<ReturnType<typeof queue.list>>['items'][number];

function rowOf({ submission, holderName, clauses, documents }: QueueRow, moderatorId: number) {
  const { id, state, version, agreement, sentAt, changedAt } = submission;
  const { title, unions, country, sector, level, language } = agreement;
  return {
    id,
    state,
    version,
    title,
    unions,
    country,
    sector,
    level,
    language,
    clauses,
    sentAt,
    changedAt,
    hasDocument: documents > 0,
    claim: claimOf({ ...submission, holderName }, moderatorId),
    own: submission.sentBy === moderatorId,
  };
}
