import {
  checkText,
  findLabelledText,
  listLabelledAgreements,
  scoreCheck,
  sharesOf,
  type CheckScore,
} from '../support/check-labels.ts';
import { printTable } from './statistics.ts';

const percent = (share: number) => (Number.isNaN(share) ? '' : `${Math.round(share * 100)} %`);
const outOf = ({ named, right }: { named: number; right: number }) => `${right} of ${named}`;

/** Prints how well the check reads the labelled agreements whose texts are at hand in a folder, and which are not. */
export async function benchCheck(texts: string | undefined): Promise<void> {
  const scores: { name: string; language: string; score: CheckScore }[] = [];
  const away: string[] = [];
  for (const labels of listLabelledAgreements()) {
    const text = findLabelledText(labels, texts);
    if (text === undefined) away.push(labels.name);
    else {
      const score = scoreCheck(await checkText(text), labels);
      scores.push({ name: labels.name, language: labels.language, score });
    }
  }
  printTable('Topics', [
    ['agreement', 'found', 'only perhaps', 'not found', 'wrongly found', 'step not sure'],
    ...scores.map(({ name, score }) => [
      name,
      ...[score.found, score.onlyPerhaps, score.missed, score.wrong, score.unsure].map(
        ({ length }) => String(length),
      ),
    ]),
  ]);
  const languages = [...new Set(scores.map(({ language }) => language))];
  printTable('Shares', [
    [
      '',
      'labelled',
      'recall',
      'with perhaps',
      'precision',
      'steps right',
      'guarantee',
      'other steps',
      'not sure',
    ],
    ...['all', ...languages].map((which) =>
      rowOf(
        which,
        scores
          .filter(({ language }) => which === 'all' || which === language)
          .map(({ score }) => score),
      ),
    ),
  ]);
  if (away.length > 0)
    console.log(`\nNot measured, their texts are not at hand: ${away.join(', ')}.`);
}

function rowOf(which: string, scores: readonly CheckScore[]): string[] {
  const shares = sharesOf(scores);
  return [
    which,
    String(shares.labelled),
    percent(shares.recall),
    percent(shares.recallWithPerhaps),
    percent(shares.precision),
    outOf(shares.steps),
    outOf(shares.guarantee),
    outOf(shares.other),
    percent(shares.unsure),
  ];
}
