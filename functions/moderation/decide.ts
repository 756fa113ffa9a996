import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import { publicationsOf } from '#db/import/publications.ts';
import { originOf, type AcceptedClause } from '#db/import/upload.ts';
import { publishing } from '#db/queries/publication.ts';
import * as submissions from '#db/queries/submissions.ts';
import type { Found } from '#db/queries/submissions.ts';
import type { Decision } from '#domain/submission/moderation.ts';
import { judgedByEdit } from '#domain/submission/judged.ts';
import { nextId, type Step } from '#domain/submission/submission-rules.ts';
import { Problem } from '../http/problem.ts';
import { act } from '../submissions/act.ts';
import { requireKnownWords } from '../submissions/submission-form.ts';
import { acceptedRecords } from './accepted-records.ts';

/**
 * Carries out a moderator's decision. What is accepted is published in the same write as the decision and its lines
 * in the log: it is in lists, feeds and dumps the moment this resolves, or nothing happened. The documents of a submission
 * that is rejected go at once.
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
  const first = nextId(found);
  const accepted = [
    ...acceptedOf(found, clauses),
    ...added.map(({ judged, ...proposal }, index) => ({ id: first + index, proposal, judged })),
  ];
  const edited = new Map(
    clauses.flatMap((one) =>
      one.decision === 'accept' && one.edited ? [[one.id, one.edited] as const] : [],
    ),
  );
  requireKnownWords(vocabularies, { agreement, clauses: [...edited.values(), ...added] });
  requireCompared(accepted);
  const records = await acceptedRecords(db, found, agreement, accepted);
  const slugs = new Map(accepted.map(({ id }, index) => [id, records[index]?.slug ?? null]));
  const command = { version, reason, clauses, added: added.length, slugs };
  return act(db, found, { do: 'decide', moderator, ...command }, (steps) => ({
    submission: { agreement, contact: null },
    also: [
      ...(isRejected(steps) ? submissions.removeDocuments(db, found.id) : []),
      ...submissions.insertProposals(db, found.id, proposalsFrom(accepted, first), first),
      ...accepted.map(({ id, proposal, judged }) =>
        submissions.updateProposal(db, found.id, id, {
          edited: edited.has(id) || judged ? { ...proposal, ...(judged && { judged }) } : null,
          slug: slugs.get(id) ?? null,
        }),
      ),
      ...publishing(db, originOf(found.id), publicationsOf(records, vocabularies)),
    ],
  }));
}

/** Throws a Problem (400) for a text read from pictures that nobody compared with them: it is not published as wording. */
function requireCompared(accepted: AcceptedClause[]): void {
  const issues = accepted
    .filter(({ proposal }) => proposal.textFrom === 'scan')
    .map(({ id }) => ({
      field: `clauses.${id}.edited.textFrom`,
      expected: 'scan-compared',
      received: 'scan',
    }));
  if (issues.length === 0) return;
  const message = 'Compare numbers, dates, sums and denials with the pictures of the pages first.';
  throw new Problem(400, 'invalid-request', message, issues);
}

/** The clauses that were sent and are accepted, each as it is published. */
function acceptedOf(
  found: Found,
  decisions: Extract<Decision, { ask: false }>['clauses'],
): AcceptedClause[] {
  const byId = new Map(decisions.map((decision) => [decision.id, decision]));
  return found.clauses.flatMap(({ id, proposal }) => {
    const decision = byId.get(id);
    if (decision?.decision !== 'accept') return [];
    const { edited = proposal, judged = judgedByEdit(proposal, edited) } = decision;
    return [{ id, proposal: edited, judged }];
  });
}

const proposalsFrom = (accepted: AcceptedClause[], first: number) =>
  accepted.flatMap(({ id, proposal }) => (id < first ? [] : [proposal]));

const isRejected = (steps: Step[]) => steps.at(-1)?.to === 'rejected';
