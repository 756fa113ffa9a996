import type { Vocabularies } from '#content/schema/vocabularies.ts';
import * as submissions from '#db/queries/submissions.ts';
import { nextId } from '#domain/submission/submission-rules.ts';
import { Correction } from '#domain/submission/submission.ts';
import { readJson } from '../http/body.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { act } from './act.ts';
import { answer, requireSent } from './sender.ts';
import { correctedAgreement } from './known-agreement.ts';
import { requireKnownWords } from './submission-form.ts';

/** Takes the sender's corrections; what may be said of clauses stands in `vocabularies`. */
export const correctWith = (vocabularies: Vocabularies) => async (c: ApiContext) => {
  const db = await openDatabase(c);
  const found = await requireSent(c, db);
  const { version, agreement, clauses, note } = await readJson(c, Correction);
  requireKnownWords(vocabularies, { agreement, clauses });
  const facts = await correctedAgreement(db, found, agreement);
  const { kept, added } = parted(clauses);
  const command = { version, kept: kept.map(({ id }) => id), added: added.length };
  const corrected = await act(db, found, { do: 'correct', ...command }, () => ({
    submission: { agreement: facts, note, asked: null },
    also: [
      ...kept.map(({ id, proposal }) =>
        submissions.updateProposal(db, found.id, id, { proposal, asked: null }),
      ),
      ...submissions.insertProposals(db, found.id, added, nextId(found)),
    ],
  }));
  return answer(c, db, corrected);
};

/** The clauses that were there before, by their ids, and those that are new. */
function parted(clauses: Correction['clauses']) {
  const kept = clauses.flatMap(({ id, ...proposal }) =>
    id === undefined ? [] : [{ id, proposal }],
  );
  const added = clauses.flatMap(({ id, ...proposal }) => (id === undefined ? [proposal] : []));
  return { kept, added };
}
