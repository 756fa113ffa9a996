import { Hono } from 'hono';
import * as log from '#db/queries/log.ts';
import { type Log, PublicLog } from '#domain/submission/moderation.ts';
import type { ApiContext, Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { Paging } from '../http/paging.ts';
import { readQuery } from '../http/query.ts';

/** The public log of decisions. */
export const logRoutes = new Hono<Env>().get(
  '/log',
  describe({
    summary: 'What moderators decided, newest first, without persons',
    tag: 'log',
    query: Paging,
    answer: PublicLog,
    problems: [400],
  }),
  async (c) => {
    const paging = readQuery(c, Paging);
    const found = await log.listPublic(await openDatabase(c), paging);
    return c.json({ ...found, ...paging } satisfies PublicLog);
  },
);

/** Answers with one page of the log as moderators see it, with persons. */
export async function showLog(c: ApiContext) {
  const paging = readQuery(c, Paging);
  const found = await log.list(await openDatabase(c), paging);
  return c.json({ ...found, ...paging } satisfies Log);
}
