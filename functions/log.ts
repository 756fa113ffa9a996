import { Hono } from 'hono';
import * as log from '#db/queries/log.ts';
import { PublicLog } from '#domain/moderation.ts';
import type { Env } from './context.ts';
import { openDatabase } from './database.ts';
import { describe } from './documentation.ts';
import { Paging } from './paging.ts';
import { readQuery } from './query.ts';

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
