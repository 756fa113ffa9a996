import * as clauses from '#db/queries/clauses.ts';
import { listVersions } from '#db/queries/corrections.ts';
import type { ClauseVersions, FormerClause } from '#domain/correction/correction.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Paging } from '../http/paging.ts';
import { Problem } from '../http/problem.ts';
import { readQuery } from '../http/query.ts';

/** Answers with what the clause of the address said before, the latest first. */
export async function showVersions(c: ApiContext) {
  const paging = readQuery(c, Paging);
  const db = await openDatabase(c);
  const slug = c.req.param('slug') ?? '';
  const found = await clauses.findBySlug(db, slug);
  if (found === 'withdrawn')
    throw new Problem(410, 'withdrawn', 'This clause was taken out of the hub.');
  if (found === undefined)
    throw new Problem(404, 'not-found', 'The hub has no clause at this address.');
  const { items, total } = await listVersions(db, { kind: 'clause', slug }, paging);
  return c.json({
    slug,
    version: found.version,
    items: items.map(({ version, endedAt, reason, changed, isErased, record }) => ({
      version,
      endedAt,
      reason,
      changed,
      personalDataRemoved: isErased,
      record: record as FormerClause | null,
    })),
    total,
    ...paging,
  } satisfies ClauseVersions);
}
