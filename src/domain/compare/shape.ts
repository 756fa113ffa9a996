import { stem } from '../reading/normalise.ts';
import type { Finding, PointReading } from './read-point.ts';
import { areAlike, rootsOf, type RootedWord } from './roots.ts';
import type { CompiledComparison } from './rules.ts';

/**
 * What a change does to the words of a point that mean something: those that only the one or the other wording has,
 * whatever their form, which part of the words of each the other has (from 0 to 1), and whether those of both stand in
 * another order or in more or fewer sentences.
 */
export type Shape = {
  lost: string[];
  gained: string[];
  keptOfWas: number;
  keptOfBecomes: number;
  isTurned: boolean;
};

/** So many words without a partner are compared with each other by their beginnings. */
const mostUnpaired = 80;
const ofAnotherOrder = 0.12;

/** The shape of the change from one reading to another. */
export function shapeOf(
  was: PointReading,
  becomes: PointReading,
  rules: CompiledComparison,
): Shape {
  const [before, after] = [wordsOf(was, rules), wordsOf(becomes, rules)];
  const lost = without(before, after);
  const gained = without(after, before);
  return {
    lost,
    gained,
    keptOfWas: shareOf(before, lost),
    keptOfBecomes: shareOf(after, gained),
    isTurned: isReordered(before, after) || partsOf(was.text) !== partsOf(becomes.text),
  };
}

/** Whether both wordings say the same things, in other forms or another order. */
export const isRephrased = ({ lost, gained }: Shape) => lost.length === 0 && gained.length === 0;

const partsOf = (text: string) => text.split(/[.;]\s/).length;

/** What links words and counts for itself. */
const links: ReadonlySet<Finding['kind']> = new Set([
  ...(['modal', 'negations', 'exceptions', 'limits'] as const),
]);

/** The words of a reading by their roots, those that mean the same by one name, without numbers and what links. */
function wordsOf({ text, findings, quantities }: PointReading, rules: CompiledComparison) {
  const left = findings.filter(({ kind }) => links.has(kind));
  const isLeft = (from: number) =>
    [...left, ...quantities].some((one) => one.from <= from && from < one.to);
  return rootsOf(text)
    .filter(({ from }) => !isLeft(from))
    .map((one) => nameOf(one, rules))
    .filter((name) => !rules.light.has(name));
}

/** A word that has others of its meaning by their common name, which is like no root. */
function nameOf({ word, root }: RootedWord, { same }: CompiledComparison): string {
  const common = same.get(stem(word));
  return common === undefined ? root : `=${common}`;
}

/** Those of a list that have no partner in another, by their whole root or by its beginning. */
function without(names: readonly string[], others: readonly string[]): string[] {
  const [own, theirs] = [new Set(names), new Set(others)];
  const alone = [...own].filter((name) => !theirs.has(name));
  const rest = [...theirs].filter((name) => !own.has(name));
  if (alone.length > mostUnpaired || rest.length > mostUnpaired) return alone;
  return alone.filter((name) => !rest.some((other) => areAlike(name, other)));
}

const shareOf = (names: readonly string[], alone: readonly string[]) => {
  const all = new Set(names).size;
  return all === 0 ? 1 : 1 - alone.length / all;
};

/** Whether more than a few of the words of both follow another word than before. */
function isReordered(names: readonly string[], others: readonly string[]): boolean {
  const places = new Map(others.map((name, place) => [name, place] as const).reverse());
  const shared = [...new Set(names)].flatMap((name) => places.get(name) ?? []);
  const turned = shared.filter((place, index) => place < (shared[index - 1] ?? 0)).length;
  return turned > shared.length * ofAnotherOrder;
}
