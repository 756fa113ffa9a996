import type { Doubt } from '#domain/reading/doubts.ts';
import type { Locale } from '#domain/words.ts';
import type { DocumentWords } from '#content/messages.ts';

const mostTitles = 3;
const mostNumbers = 20;
const longRun = 3;

/** What makes a reading doubtful, a sentence each; the first of the titles it is about are named, and many of the numbers. */
export const sayDoubts = (
  doubts: readonly Doubt[],
  words: DocumentWords['doubts'],
  locale: Locale,
): string[] =>
  doubts.map(({ what, count, titles }) => {
    const isNumbers = what === 'skipped' || what === 'pictures';
    const list = isNumbers ? firstOf(runsOf(titles), mostNumbers, ', ') : firstOf(titles, mostTitles, '; '); // prettier-ignore
    const sentence = what === 'large' && list === '' ? words.largeUnnamed : words[what];
    return sentence
      .replace('{n}', new Intl.NumberFormat(locale).format(count))
      .replace('{titles}', () => list);
  });

function firstOf(titles: readonly string[], most: number, between: string): string {
  const named = titles.slice(0, most).map((title) => title.replace(/\s+/g, ' '));
  return [...named, ...(titles.length > most ? ['…'] : [])].join(between);
}

/** Numbers that rise, those of a long run as its ends: 3, 5–9. */
function runsOf(numbers: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run !== undefined && Number(number) === Number(run.at(-1)) + 1) run.push(number);
    else runs.push([number]);
  }
  return runs.flatMap((run) =>
    run.length < longRun ? run : [`${run[0] ?? ''}–${run.at(-1) ?? ''}`],
  );
}
