import type { Values } from './worksheet.ts';

/** How an answer was judged; `open` is what has not been asked, answered or judged. */
type Verdict = 'satisfied' | 'unsatisfied' | 'open';

/** What is noted about a question: the answer expected, the one received, and whether it satisfies. */
type Answer = { expected: string; real: string; verdict: Verdict };

/** The places of a worksheet where the answers to a question are noted. */
export const answerFields = (question: string) => ({
  expected: `${question}.expected`,
  real: `${question}.real`,
  verdict: `${question}.verdict`,
});

/** What is noted about a question. */
export function answerTo(question: string, values: Values): Answer {
  const fields = answerFields(question);
  const verdict = values[fields.verdict];
  return {
    expected: (values[fields.expected] ?? '').trim(),
    real: (values[fields.real] ?? '').trim(),
    verdict: verdict === 'satisfied' || verdict === 'unsatisfied' ? verdict : 'open',
  };
}

/** The questions without a satisfying answer, in their order. */
export const openQuestions = <Question extends { id: string }>(
  questions: Question[],
  values: Values,
): Question[] => questions.filter(({ id }) => answerTo(id, values).verdict !== 'satisfied');

/** How many of the questions have each verdict. */
export function tally(questions: { id: string }[], values: Values): Record<Verdict, number> {
  const counts = { satisfied: 0, unsatisfied: 0, open: 0 };
  for (const { id } of questions) counts[answerTo(id, values).verdict] += 1;
  return counts;
}
