import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import * as log from '#db/queries/log.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import { Decision } from '#domain/submission/moderation.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { act } from '../submissions/act.ts';
import { discardSoon } from '../submissions/documents.ts';
import { moderatedView } from '../submissions/submission-views.ts';
import { decide } from './decide.ts';

/** Answers with the submission of the address. */
export async function showSubmission(c: ApiContext) {
  const db = await openDatabase(c);
  return answer(c, db, await requireFound(c, db));
}

/** Lets the moderator hold the submission of the address, or renews the hold. */
export const claimSubmission = (c: ApiContext) => hold(c, 'claim');

/** Gives the submission of the address back to the queue. */
export const releaseSubmission = (c: ApiContext) => hold(c, 'release');

/** Decides on the submission of the address; what may be said of its clauses stands in `vocabularies`. */
export const decideWith = (vocabularies: Vocabularies) => async (c: ApiContext) => {
  const decision = await readJson(c, Decision);
  const db = await openDatabase(c);
  const found = await requireFound(c, db);
  const decided = await decide(db, found, decision, c.get('moderator').id, vocabularies);
  if (decided.documents.length === 0)
    await discardSoon(
      c,
      db,
      found.documents.map(({ key }) => key),
    );
  return answer(c, db, decided);
};

/** The submission of the address; throws a Problem (404) when there is none. */
export async function requireFound(c: ApiContext, db: Database): Promise<Found> {
  const found = await submissions.find(db, c.req.param('id') ?? '');
  if (found) return found;
  throw new Problem(404, 'not-found', 'The hub has no submission of this id.');
}

async function hold(c: ApiContext, what: 'claim' | 'release') {
  const db = await openDatabase(c);
  const found = await requireFound(c, db);
  return answer(c, db, await act(db, found, { do: what, moderator: c.get('moderator').id }));
}

async function answer(c: ApiContext, db: Database, found: Found) {
  const lines = await log.listOf(db, found.id);
  return c.json(moderatedView(found, lines, c.get('moderator').id));
}
