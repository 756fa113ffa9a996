import { expect, it } from 'vitest';
import type { ModeratedSubmission } from '#domain/submission/moderation.ts';
import type { Proposal } from '#domain/submission/submission.ts';
import {
  asPublished,
  decisionOf,
  emptyReview,
  factsOf,
  judgedOn,
  missingIn,
  withoutRequests,
  type Opinion,
  type ReviewDraft,
} from './review-draft.ts';

const proposal: Proposal = {
  number: '12',
  title: 'Cameras',
  text: 'No cameras.',
  language: 'en',
  topics: ['monitoring'],
  strength: 'guarantee',
  page: 3,
};
const clauseOf = (id: number, state: 'proposed' | 'withdrawn' = 'proposed') => ({
  id,
  state,
  proposal,
  edited: null,
  reason: null,
  asked: null,
  slug: null,
});
const submission = {
  version: 4,
  agreement: {
    title: 'Agreement',
    unions: ['UNISON', 'GMB'],
    counterpart: null,
    country: 'GB',
    sector: 'transport',
    level: 'company',
    language: 'en',
    signedOn: '2025-03-31',
    fromDate: null,
    toDate: null,
    sourceUrl: null,
    licence: 'CC BY 4.0',
  },
  clauses: [clauseOf(0), clauseOf(1), clauseOf(2, 'withdrawn')],
} as unknown as ModeratedSubmission;

const opinion = (own: Partial<Opinion>): Opinion => ({
  decision: '',
  reason: '',
  edited: null,
  editedFrom: '',
  judgedFrom: '',
  ...own,
});
const draft = (own: Partial<ReviewDraft>): ReviewDraft => ({ ...emptyReview(), ...own });
const problems = (own: Partial<ReviewDraft>) =>
  missingIn(draft(own), submission).map(({ field, problem }) => `${field} ${problem}`);

it('every open clause needs a decision, and what is refused a reason', () => {
  expect(problems({ opinions: { 0: opinion({ decision: 'reject' }) } })).toEqual([
    'clause-0-reason reason',
    'clause-1-decision-0 undecided',
  ]);
});

it('a request for one clause sends the whole back, with a reason on the whole', () => {
  const opinions = { 0: opinion({ decision: 'ask', reason: 'Who?' }) };
  expect(problems({ opinions })).toEqual(['whole-reason wholeReason']);
  expect(decisionOf(draft({ opinions, reason: 'Names.' }), submission)).toEqual({
    ask: true,
    version: 4,
    reason: 'Names.',
    clauses: [{ id: 0, reason: 'Who?' }],
  });
});

it('an edit goes with the decision, but only if it is of what the sender proposes now', () => {
  const edited = { ...proposal, title: 'No cameras' };
  const of = (editedFrom: string) => opinion({ decision: 'accept', edited, editedFrom });
  const current = draft({
    opinions: { 0: of(JSON.stringify(proposal)), 1: of(JSON.stringify({ ...proposal, page: 4 })) },
  });
  expect(asPublished(current, clauseOf(1))).toEqual(proposal);
  expect(decisionOf(current, submission)).toMatchObject({
    clauses: [
      { id: 0, decision: 'accept', edited },
      { id: 1, decision: 'accept' },
    ],
  });
});

it('a clause read from pictures is accepted only once it was compared with them', () => {
  const scanned = { ...proposal, textFrom: 'scan' as const };
  const of = { ...submission, clauses: [{ ...clauseOf(0), proposal: scanned }] };
  const accepted = opinion({ decision: 'accept' });
  const draft = { ...emptyReview(), opinions: { 0: accepted } };
  expect(missingIn(draft, of)).toEqual([
    { field: 'clause-0-compared', problem: 'compared', title: 'Cameras', n: 1 },
  ]);
  const edited = { ...scanned, textFrom: 'scan-compared' as const };
  const compared = { ...accepted, edited, editedFrom: JSON.stringify(scanned) };
  expect(missingIn({ ...draft, opinions: { 0: compared } }, of)).toEqual([]);
});

it('so is one that the moderator took from the pictures', () => {
  const none = { ...submission, clauses: [] };
  const taken = { ...proposal, textFrom: 'scan' as const };
  expect(missingIn({ ...emptyReview(), added: [taken] }, none)).toEqual([
    { field: 'added-0-compared', problem: 'compared', title: 'Cameras', n: 1 },
  ]);
  const compared = { ...taken, textFrom: 'scan-compared' as const };
  expect(missingIn({ ...emptyReview(), added: [compared] }, none)).toEqual([]);
});

it('corrected facts are sent as an agreement, its unions one a line', () => {
  const facts = { ...factsOf(submission.agreement), unions: 'UNISON\n\n RMT ', counterpart: 'TfL' };
  expect(decisionOf(draft({ facts }), submission)).toMatchObject({
    agreement: { unions: ['UNISON', 'RMT'], counterpart: 'TfL', licence: 'CC BY 4.0' },
  });
  expect(problems({ facts: { ...facts, title: ' ', unions: '' } }).slice(0, 2)).toEqual([
    'facts-title agreementTitle',
    'facts-unions unions',
  ]);
});

it('once it went back, requests are gone and other decisions stay', () => {
  const kept = opinion({ decision: 'accept' });
  const asked = opinion({ decision: 'ask', reason: 'Who?' });
  const left = withoutRequests(draft({ opinions: { 0: kept, 1: asked }, reason: 'Names.' }));
  expect(left).toEqual(draft({ opinions: { 0: kept, 1: opinion({}) } }));
});

it('an accepted clause stays a proposal until its strength is confirmed or set', () => {
  const accepted = { decision: 'accept' as const };
  const decided = (own: Partial<Opinion>) => {
    const opinions = { 0: opinion({ ...accepted, ...own }), 1: opinion(accepted) };
    const decision = decisionOf(draft({ opinions }), submission);
    return decision.ask ? undefined : decision.clauses[0];
  };
  const judged = { strength: null, concession: true };
  expect(decided({})).toEqual({ id: 0, decision: 'accept' });
  expect(decided({ judged, judgedFrom: JSON.stringify(proposal) })).toEqual({
    id: 0,
    decision: 'accept',
    judged,
  });
  expect(decided({ judged, judgedFrom: 'what was sent before' })).toEqual({
    id: 0,
    decision: 'accept',
  });
});

it('a strength changed in an edit that was kept by an earlier release is judged', () => {
  const edited = { ...proposal, strength: 'information' as const };
  const editedFrom = JSON.stringify(proposal);
  const opinions = { 0: opinion({ decision: 'accept', edited, editedFrom }) };
  expect(judgedOn(draft({ opinions }), clauseOf(0))).toEqual({
    strength: 'information',
    concession: false,
  });
});
