import { Hono } from 'hono';
import * as submissions from '#db/queries/submissions.ts';
import { unpublishImported } from '#db/queries/withdrawals.ts';
import { Unpublication } from '#domain/submission/moderation.ts';
import { act } from '../submissions/act.ts';
import { readJson } from '../http/body.ts';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import { Problem } from '../http/problem.ts';

/** Taking a published clause out of the hub, whatever its source. */
export const unpublishRoutes = new Hono<Env>().post(
  '/moderation/clauses/:slug/unpublish',
  describe({
    summary: 'Take a published clause out of the hub, with the reason; no import brings it back',
    tag: 'moderation',
    moderators: true,
    status: 204,
    path: { slug: 'the last part of the clause’s address' },
    body: Unpublication,
    problems: [400, 401, 403, 404, 409, 413, 429],
  }),
  limitWrites({ name: 'moderation', max: 1200, minutes: 60 }),
  requireModerator,
  async (c) => {
    const { reason } = await readJson(c, Unpublication);
    const db = await openDatabase(c);
    const slug = c.req.param('slug');
    const moderator = c.get('moderator').id;
    const origin = await submissions.findOfClause(db, slug);
    const found = origin && (await submissions.find(db, origin.submissionId));
    if (found) {
      await act(db, found, { do: 'unpublish', moderator, clause: origin.id, reason });
    } else {
      const at = new Date().toISOString();
      const done = await unpublishImported(db, { slug, reason, moderatorId: moderator, at });
      if (!done) throw new Problem(404, 'not-found', 'No clause is published at this address.');
    }
    return c.body(null, 204);
  },
);
