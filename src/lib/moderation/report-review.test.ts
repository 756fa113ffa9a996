import { beforeEach, expect, it, vi } from 'vitest';
import type { ModeratedReport } from '#domain/submission/report.ts';
import { ReportReview } from './report-review.svelte.ts';

const open: ModeratedReport = {
  id: 'one',
  state: 'open',
  version: 1,
  sentAt: '2026-01-01T00:00:00.000Z',
  decidedAt: null,
  outcome: null,
  about: 'clauses/cameras/',
  kind: 'fact',
  text: 'The year is another.',
  reason: null,
  locale: 'en',
  contact: null,
};
const decided: ModeratedReport = {
  ...open,
  state: 'done',
  version: 2,
  decidedAt: '2026-01-02T00:00:00.000Z',
  outcome: 'no-mistake',
  reason: 'It is 2025.',
};

const answers: Response[] = [];
const kept = new Map<string, string>();
beforeEach(() => {
  answers.length = 0;
  kept.clear();
  vi.stubGlobal('fetch', () => Promise.resolve(answers.shift()));
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
    removeItem: (name: string) => kept.delete(name),
  });
  return () => {
    vi.unstubAllGlobals();
  };
});

async function opened(): Promise<ReportReview> {
  answers.push(Response.json(open));
  const review = new ReportReview('one');
  await review.load();
  return review;
}

it('sends nothing without an outcome and a reason', async () => {
  const review = await opened();
  review.draft.outcome = 'mended';
  await review.decide();
  expect([review.isMissing, review.report?.state]).toEqual([true, 'open']);
});

it('keeps what is typed until the decision is taken', async () => {
  const review = await opened();
  Object.assign(review.draft, { outcome: 'no-mistake', reason: 'It is 2025.' });
  review.keep();
  expect((await opened()).draft).toEqual({ outcome: 'no-mistake', reason: 'It is 2025.' });
  answers.push(Response.json(decided));
  await review.decide();
  expect([review.done, review.report?.state, kept.size]).toEqual(['decided', 'done', 0]);
});

it('who was overtaken sees the decision that came first', async () => {
  const review = await opened();
  Object.assign(review.draft, { outcome: 'mended', reason: 'Done.' });
  answers.push(Response.json({ detail: 'decided' }, { status: 409 }), Response.json(decided));
  await review.decide();
  expect([review.done, review.report?.outcome, review.problem]).toEqual([
    'conflict',
    'no-mistake',
    undefined,
  ]);
});
