import { Hono } from 'hono';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { AgreementCorrection, ClauseCorrection } from '#domain/correction/correction.ts';
import { limits } from '#domain/limits.ts';
import { limitBody, readJson } from '../http/body.ts';
import type { Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { requireModerator } from '../middleware/signed-in.ts';
import * as agreement from './agreement.ts';
import * as calls from './calls.ts';
import * as clause from './clause.ts';
import { showVersions } from './versions.ts';

const rateLimit = limitWrites({ name: 'moderation', max: 1200, minutes: 60 });
const limit = limitBody(limits.correctionBytes);
const moderator = requireModerator;
const oneClause = '/moderation/clauses/:slug';
const oneAgreement = '/moderation/agreements/:slug';

/** What moderators correct in published records, and what readers are told of it. */
export const correctionRoutes = (vocabularies: Vocabularies) =>
  new Hono<Env>()
    .get('/clauses/:slug/versions', calls.listing, showVersions)
    .get(oneClause, calls.readingClause, moderator, async (c) => {
      const { id } = c.get('moderator');
      return c.json(await clause.findCorrectable(await openDatabase(c), c.req.param('slug'), id));
    })
    .post(
      `${oneClause}/correct`,
      calls.correctingClause,
      limit,
      rateLimit,
      moderator,
      async (c) => {
        const correction = await readJson(c, ClauseCorrection);
        const db = await openDatabase(c);
        const { id } = c.get('moderator');
        return c.json(
          await clause.correctClause(db, c.req.param('slug'), correction, id, vocabularies),
        );
      },
    )
    .get(oneAgreement, calls.readingAgreement, moderator, async (c) => {
      const { id } = c.get('moderator');
      return c.json(
        await agreement.findCorrectable(await openDatabase(c), c.req.param('slug'), id),
      );
    })
    .post(
      `${oneAgreement}/correct`,
      calls.correctingAgreement,
      limit,
      rateLimit,
      moderator,
      async (c) => {
        const correction = await readJson(c, AgreementCorrection);
        const db = await openDatabase(c);
        const { id } = c.get('moderator');
        return c.json(
          await agreement.correctAgreement(db, c.req.param('slug'), correction, id, vocabularies),
        );
      },
    );
