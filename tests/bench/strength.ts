import { offLadder, strengths } from '#domain/lists.ts';
import {
  listStrengthReadings,
  scoreStrength,
  type StrengthReading,
} from '../support/strength-readings.ts';
import { printTable } from './statistics.ts';

const proposed = [...strengths, '-'];
const read = [...strengths, offLadder[0]];

/** Prints how often the rule of strength speaks of the French passages that were read, and how often it is right. */
export function benchStrength(): void {
  const readings = listStrengthReadings();
  printHalf('build', readings);
  printHalf('held out', readings);
}

function printHalf(half: StrengthReading['half'], readings: readonly StrengthReading[]): void {
  const { all, spoke, right, said } = scoreStrength(
    readings.filter((one) => one.half === half),
    'fr',
  );
  const count = (one: string, other: string) => said.get(`${one} ${other}`) ?? 0;
  const saidInAll = (step: string) => read.reduce((sum, one) => sum + count(one, step), 0);
  const share = (part: number, of: number) =>
    of === 0 ? '' : `${Math.round((part / of) * 100)} %`;
  printTable(
    `French passages, ${half}: ${spoke} of ${all} proposed, ${share(right, spoke)} right`,
    [
      ['read as', ...proposed],
      ...read.map((one) => [one, ...proposed.map((other) => String(count(one, other)))]),
      ['right', ...strengths.map((step) => share(count(step, step), saidInAll(step)))],
    ],
  );
}
