import * as v from 'valibot';
import { judgedByEdit } from '#domain/submission/judged.ts';
import type { Added, Decision, ModeratedSubmission } from '#domain/submission/moderation.ts';
import {
  Judged,
  type SubmittedAgreement,
  type Proposal,
  type ProposedClause,
} from '#domain/submission/submission.ts';
import { Strength, TextFrom } from '#domain/words.ts';
import { agreementOf, AgreementForm, formOf } from '#lib/proposal/agreement-form.ts';

const Text = v.string();

/** A clause as a moderator is writing it: a proposal whose texts may still be empty. */
const EditedClause = v.object({
  number: v.nullable(Text),
  title: Text,
  text: Text,
  language: Text,
  topics: v.array(Text),
  strength: v.nullable(Strength),
  page: v.nullable(v.number()),
  textFrom: v.optional(TextFrom),
});

const Opinion = v.object({
  decision: v.picklist(['', 'accept', 'reject', 'ask']),
  reason: Text,
  edited: v.nullable(EditedClause),
  /** The proposal that was edited, as JSON: an edit of something else does not hold. */
  editedFrom: Text,
  /** What the moderator says of the strength of `judgedFrom`: a judgement of something else does not hold. */
  judged: v.optional(Judged),
  judgedFrom: v.optional(Text, ''),
});
export type Opinion = v.InferOutput<typeof Opinion>;

/** The agreement as corrected, its unions one a line. */
const Facts = v.object({ ...AgreementForm.entries, unions: Text });
export type Facts = v.InferOutput<typeof Facts>;

/** What a moderator wrote about a submission and has not sent: opinions by the id of the clause. */
export const ReviewDraft = v.object({
  opinions: v.record(Text, Opinion),
  added: v.array(v.object({ ...EditedClause.entries, judged: v.optional(Judged) })),
  facts: v.nullable(Facts),
  isAsking: v.boolean(),
  reason: Text,
});
export type ReviewDraft = v.InferOutput<typeof ReviewDraft>;

/** A draft in which nothing is written. */
export const emptyReview = (): ReviewDraft => ({
  opinions: {},
  added: [],
  facts: null,
  isAsking: false,
  reason: '',
});

const noOpinion: Opinion = {
  decision: '',
  reason: '',
  edited: null,
  editedFrom: '',
  judgedFrom: '',
};

/** What is thought of a clause so far. */
export const opinionOn = (draft: ReviewDraft, id: number): Opinion =>
  draft.opinions[id] ?? noOpinion;

/** The clauses of a submission that are still to be decided on. */
export const openClauses = ({ clauses }: Pick<ModeratedSubmission, 'clauses'>): ProposedClause[] =>
  clauses.filter(({ state }) => state === 'proposed');

/** A clause as it would be published: as edited, or as proposed. */
export function asPublished(draft: ReviewDraft, { id, proposal }: ProposedClause): Proposal {
  const { edited, editedFrom } = opinionOn(draft, id);
  return edited !== null && editedFrom === JSON.stringify(proposal) ? edited : proposal;
}

/** What the moderator says of a clause's strength; undefined while it is only proposed. */
export function judgedOn(draft: ReviewDraft, clause: ProposedClause): Judged | undefined {
  const { judged, judgedFrom } = opinionOn(draft, clause.id);
  const isOfThis = judgedFrom === JSON.stringify(clause.proposal);
  return (
    (isOfThis ? judged : undefined) ?? judgedByEdit(clause.proposal, asPublished(draft, clause))
  );
}

/** A clause that was taken, judged or as proposed. */
export function withJudgement({ judged: _, ...clause }: Added, judged: Judged | undefined): Added {
  return judged === undefined ? clause : { ...clause, judged };
}

/** Whether a clause would be published other than as proposed. */
export const isEdited = (draft: ReviewDraft, clause: ProposedClause): boolean =>
  JSON.stringify(asPublished(draft, clause)) !== JSON.stringify(clause.proposal);

/** The facts of an agreement as fields hold them. */
export const factsOf = (agreement: SubmittedAgreement): Facts => ({
  ...formOf(agreement),
  unions: agreement.unions.join('\n'),
});

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
const given = (text: string) => text.trim() || null;

/** Whether the draft sends the submission back instead of deciding on it. */
export const isAsking = (draft: ReviewDraft, submission: ModeratedSubmission): boolean =>
  draft.isAsking ||
  openClauses(submission).some(({ id }) => opinionOn(draft, id).decision === 'ask');

/** One thing that is missing for a decision: the id of the field, and what to say with which title. */
export type Missing = {
  field: string;
  problem:
    | 'undecided'
    | 'reason'
    | 'title'
    | 'text'
    | 'topics'
    | 'compared'
    | 'wholeReason'
    | 'nothing'
    | 'agreementTitle'
    | 'unions';
  title: string;
  n: number;
};

/** What is missing before the draft can be sent, in the order of the page. */
export function missingIn(draft: ReviewDraft, submission: ModeratedSubmission): Missing[] {
  return isAsking(draft, submission)
    ? missingRequest(draft, submission)
    : [
        ...missingFacts(draft),
        ...openClauses(submission).flatMap((clause, index) =>
          missingOpinion(draft, clause, index + 1),
        ),
        ...draft.added.flatMap((clause, index) =>
          missingText(clause, `added-${index}`, openClauses(submission).length + index + 1),
        ),
        ...missingReason(draft, submission),
      ];
}

function missingRequest(draft: ReviewDraft, submission: ModeratedSubmission): Missing[] {
  const unexplained = openClauses(submission).filter(({ id }) => {
    const { decision, reason } = opinionOn(draft, id);
    return decision === 'ask' && reason.trim() === '';
  });
  const whole = { field: 'whole-reason', problem: 'wholeReason', title: '', n: 0 } as const;
  return [
    ...unexplained.map(({ id, proposal }, n) => ({
      field: `clause-${id}-reason`,
      problem: 'reason' as const,
      title: proposal.title,
      n,
    })),
    ...(draft.reason.trim() === '' ? [whole] : []),
  ];
}

function missingFacts({ facts }: ReviewDraft): Missing[] {
  if (facts === null) return [];
  const rest = { title: '', n: 0 };
  return [
    ...(facts.title.trim() === ''
      ? [{ field: 'facts-title', problem: 'agreementTitle' as const, ...rest }]
      : []),
    ...(linesOf(facts.unions).length === 0
      ? [{ field: 'facts-unions', problem: 'unions' as const, ...rest }]
      : []),
  ];
}

function missingOpinion(draft: ReviewDraft, clause: ProposedClause, n: number): Missing[] {
  const { decision, reason } = opinionOn(draft, clause.id);
  const field = `clause-${clause.id}`;
  const { title } = clause.proposal;
  if (decision === '') return [{ field: `${field}-decision-0`, problem: 'undecided', title, n }];
  if (decision === 'accept') {
    return missingText(asPublished(draft, clause), field, n);
  }
  return reason.trim() === '' ? [{ field: `${field}-reason`, problem: 'reason', title, n }] : [];
}

function missingText(
  { title, text, topics, textFrom }: Proposal,
  field: string,
  n: number,
): Missing[] {
  return [
    ...(title.trim() === '' ? (['title'] as const) : []),
    ...(text.trim() === '' ? (['text'] as const) : []),
    ...(topics.length === 0 ? (['topics'] as const) : []),
    ...(textFrom === 'scan' ? (['compared'] as const) : []),
  ].map((problem) => ({ field: `${field}-${problem}`, problem, title, n }));
}

function missingReason(draft: ReviewDraft, submission: ModeratedSubmission): Missing[] {
  const isEmpty = openClauses(submission).length + draft.added.length === 0;
  return isEmpty && draft.reason.trim() === ''
    ? [{ field: 'whole-reason', problem: 'nothing', title: '', n: 0 }]
    : [];
}

/** The decision that a draft without anything missing comes to. */
export function decisionOf(draft: ReviewDraft, submission: ModeratedSubmission): Decision {
  const { version } = submission;
  const open = openClauses(submission);
  if (isAsking(draft, submission)) {
    const clauses = open.flatMap(({ id }) => {
      const { decision, reason } = opinionOn(draft, id);
      return decision === 'ask' ? [{ id, reason: reason.trim() }] : [];
    });
    return { ask: true, version, reason: draft.reason.trim(), clauses };
  }
  return {
    ask: false,
    version,
    clauses: open.map((clause) => {
      const { id } = clause;
      const { decision, reason } = opinionOn(draft, id);
      if (decision === 'reject') return { id, decision, reason: reason.trim() };
      const judged = judgedOn(draft, clause);
      return {
        id,
        decision: 'accept' as const,
        ...(isEdited(draft, clause) ? { edited: asPublished(draft, clause) } : {}),
        ...(judged === undefined ? {} : { judged }),
      };
    }),
    added: draft.added,
    ...(draft.facts === null
      ? {}
      : {
          agreement: {
            ...submission.agreement,
            ...agreementOf(draft.facts, linesOf(draft.facts.unions)),
          },
        }),
    reason: given(draft.reason),
  };
}

/** What of a draft is worth keeping once a submission went back to its sender: everything but the requests. */
export function withoutRequests(draft: ReviewDraft): ReviewDraft {
  const opinions = Object.entries(draft.opinions).map(([id, opinion]) => [
    id,
    opinion.decision === 'ask' ? { ...opinion, decision: '' as const, reason: '' } : opinion,
  ]);
  return {
    ...draft,
    opinions: Object.fromEntries(opinions) as ReviewDraft['opinions'],
    isAsking: false,
    reason: '',
  };
}
