import { nameIn } from './party-name.ts';
import type { Party } from './parties.ts';
import { isEmployer, isUnion } from './unions.ts';

const start = /\b(?:agreement|contract|memorandum)\b[^.]{0,80}?\bbetween\s+/gi;
const mostStarts = 8;
const longest = 400;

/** Words that stand in names: capitalised ones, figures, and small ones between them. */
const nameOnly =
  /^(?:["“(]?[\p{Lu}\d][^\s]*|of|the|and|for|in|on|at|&|[-–—])(?: (?:["“(]?[\p{Lu}\d][^\s]*|of|the|and|for|in|on|at|&|[-–—]))*$/u;

type Sides = { union: Party; employer: Party };

/**
 * The parties of an English agreement "between X and Y": one of them goes by the name of a union, the other by that of an
 * employer. Undefined where no "and", or more than one, parts two such names.
 */
export function betweenParties(text: string): Sides | undefined {
  return [...text.matchAll(start)]
    .slice(0, mostStarts)
    .map(({ 0: words, index }) => partsOf(statementAt(text, index + words.length)))
    .find((sides) => sides !== undefined);
}

/** What stands there up to the end of the paragraph or sentence, on one line. */
const statementAt = (text: string, from: number): string =>
  (
    text
      .slice(from, from + longest)
      .trimStart()
      .split(/\n\s*\n|[.;]\s/)[0] ?? ''
  ).replace(/\s+/g, ' ');

function partsOf(statement: string): Sides | undefined {
  const ands = [...statement.matchAll(/,? (?:and|&) /gi)].map(({ 0: words, index }) => ({
    sides: sidesOf(statement.slice(0, index), statement.slice(index + words.length)),
    isSure: /^the /i.test(statement.slice(index + words.length)),
  }));
  const parted = ands.filter(({ sides }) => sides !== undefined);
  const sure = parted.filter(({ isSure }) => isSure);
  const [only, ...more] = sure.length > 0 ? sure : parted;
  return more.length > 0 ? undefined : only?.sides;
}

function sidesOf(before: string, behind: string): Sides | undefined {
  const [one, other] = [before, behind].map((side) => nameIn(side, true));
  if (
    one === undefined ||
    other === undefined ||
    ![one, other].every((name) => nameOnly.test(name))
  )
    return undefined;
  const [union, employer] = isUnion(one) ? [one, other] : [other, one];
  if (!isUnion(union) || isUnion(employer) || !isEmployer(employer)) return undefined;
  return {
    union: { name: union, words: union },
    employer: { name: employer, words: employer },
  };
}
