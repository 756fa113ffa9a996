import type { SubmissionState } from '#domain/submission/submission.ts';

type Counted = { count: number; since: string | null };

/** What waits for moderators in lines, without anything of what was sent; none where nothing waits. */
export function waitingReport(
  submissions: (Counted & { state: SubmissionState })[],
  reports: Counted,
): string[] {
  const of = (state: SubmissionState) => submissions.find((row) => row.state === state);
  return [
    lineOf(of('submitted'), 'submission', 'that nobody has taken up'),
    lineOf(of('in_review'), 'submission', 'taken up and not decided'),
    lineOf(reports, 'report of a mistake', 'that nobody has decided on', 'reports of mistakes'),
  ].filter((line) => line !== '');
}

function lineOf(
  counted: Counted | undefined,
  one: string,
  what: string,
  many: string = `${one}s`,
): string {
  if (counted === undefined || counted.since === null) return '';
  const { count, since } = counted;
  return `${count} ${count === 1 ? one : many} ${what}, the oldest since ${since.slice(0, 10)}`;
}
