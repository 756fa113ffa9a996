import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import { publicationsOf } from '#db/import/publications.ts';
import { originOf, submissionRecords } from '#db/import/upload.ts';
import { publishing } from '#db/queries/publication.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import type { Decision } from '#domain/submission/moderation.ts';
import { nextId } from '#domain/submission/submission-rules.ts';
import { act } from '../submissions/act.ts';
import { requireKnownWords } from '../submissions/submission-form.ts';

/**
 * Carries out a moderator's decision. What is accepted is published in the same write as the decision and its lines
 * in the log: it is in lists, feeds and dumps the moment this resolves, or nothing happened.
 */
export async function decide(
  db: Database,
  found: Found,
  decision: Decision,
  moderator: number,
  vocabularies: Vocabularies,
): Promise<Found> {
  if (decision.ask) {
    const { version, reason, clauses } = decision;
    return act(db, found, { do: 'ask', moderator, version, reason, clauses }, () => ({
      submission: { asked: reason },
    }));
  }
  const { version, reason, clauses, added, agreement = found.agreement } = decision;
  const edits = clauses.flatMap((clause) =>
    clause.decision === 'accept' && clause.edited ? [{ id: clause.id, edited: clause.edited }] : [],
  );
  requireKnownWords(vocabularies, {
    agreement,
    clauses: [...edits.map(({ edited }) => edited), ...added],
  });
  const first = nextId(found);
  const edited = new Map(edits.map((edit) => [edit.id, edit.edited]));
  const accepted = [
    ...found.clauses
      .filter(({ id }) => clauses.some((one) => one.id === id && one.decision === 'accept'))
      .map(({ id, proposal }) => ({ id, proposal: edited.get(id) ?? proposal })),
    ...added.map((proposal, index) => ({ id: first + index, proposal })),
  ];
  const records = submissionRecords(found.id, agreement, accepted);
  const slugs = new Map(accepted.map(({ id }, index) => [id, records[index]?.slug ?? null]));
  const command = { version, reason, clauses, added: added.length, slugs };
  return act(db, found, { do: 'decide', moderator, ...command }, () => ({
    submission: { agreement, contact: null },
    also: [
      ...submissions.insertProposals(db, found.id, added, first),
      ...accepted.map(({ id }) =>
        submissions.updateProposal(db, found.id, id, {
          edited: edited.get(id) ?? null,
          slug: slugs.get(id) ?? null,
        }),
      ),
      ...publishing(db, originOf(found.id), publicationsOf(records, vocabularies)),
    ],
  }));
}
