import { facetValuesOf, type FacetName } from '#domain/clause/facets.ts';
import type { Clause } from '#domain/clause/records.ts';
import { fold } from '#domain/reading/normalise.ts';
import { readAllWords } from '#domain/search/index-words.ts';
import type { Weights } from '#domain/search/rank.ts';
import type { Columns } from './columns.ts';

/** What people call a value of a facet, or a branch by its name in the records. */
export type SearchName = { of: NamedFacet | 'branch'; value: string; names: string[] };
type NamedFacet = Extract<FacetName, 'sector' | 'country' | 'union'>;

/** Names that begin alike, as a file holds them, folded, their words apart by a space: for each facet and value. */
export type PackedNames = [facet: NamedFacet, value: string, names: string[]][];

/** Names to look up: the values of facets that each stands for. */
export type Names = Map<string, { facet: NamedFacet; value: string }[]>;

/** Words of a question that name something. */
export type Named = { words: string[]; facet: NamedFacet; value: string };

/** How many words a name may have. */
const lengths = [4, 3, 2, 1];

/** The names of what the clauses have, by the path of their file. */
export function packNames(names: SearchName[], clauses: Clause[]): Map<string, PackedNames> {
  const files = new Map<string, PackedNames>(everyFile.map((file) => [file, []]));
  for (const { of, value, names: called } of names) {
    if (of === 'branch') continue;
    if (!clauses.some((clause) => facetValuesOf(of, clause).includes(value))) continue;
    for (const [file, own] of Map.groupBy(new Set(called.map(keyOf)), nameFile)) {
      files.set(file, [...(files.get(file) ?? []), [of, value, own]]);
    }
  }
  return files;
}

/** The files that may hold names which begin with a word of what was typed. */
export const nameFiles = (typed: string): string[] => [
  ...new Set(wordsIn(typed).map((word) => nameFile(fold(word)))),
];

const nameFile = (name: string): string =>
  `names/${/^[a-z]/.test(name) ? name.charAt(0) : 'other'}.json`;

const everyFile = Array.from('abcdefghijklmnopqrstuvwxyz0', nameFile);

/** What people call the branch of a clause. */
export function branchNames({ industry, country }: Clause, names: SearchName[]): string[] {
  if (country !== 'FR') return [];
  return names.flatMap(({ of, value, names: called }) =>
    of === 'branch' && value === industry ? called : [],
  );
}

/** Opens what `packNames` made. */
export function openNames(packed: PackedNames[]): Names {
  const names: Names = new Map();
  for (const [facet, value, called] of packed.flat()) {
    for (const name of called) names.set(name, [...(names.get(name) ?? []), { facet, value }]);
  }
  return names;
}

/** The names in what a person typed, each the longest that begins where it does. */
export function findNames(typed: string, names: Names): Named[] {
  const words = wordsIn(typed);
  const found: Named[] = [];
  for (let start = 0; start < words.length;) {
    const length = lengths.find((many) => names.has(keyOfWords(words, start, many))) ?? 0;
    const named = names.get(keyOfWords(words, start, length)) ?? [];
    const own = words.slice(start, start + length);
    found.push(...named.map((one) => ({ ...one, words: own })));
    start += Math.max(length, 1);
  }
  return found;
}

/** What each of the words of a name weighs in the rows it stands for: the more, the fewer they are. */
export function weighName({ words, facet, value }: Named, columns: Columns): Weights {
  const { values, sets, column } = columns.facets[facet];
  const number = values.indexOf(value);
  const rows: number[] = [];
  column.forEach((set, row) => {
    if (sets[set]?.includes(number) === true) rows.push(row);
  });
  const weight = weightOf(rows.length, columns.rows) / words.length;
  return new Map(rows.map((row) => [row, weight]));
}

/** What a year weighs in its rows. */
export function weighYear(word: string, { years, rows }: Columns): Weights {
  const year = /^(?:19|20)\d\d$/.test(word) ? Number(word) : Number.NaN;
  const found = Array.from(years.keys()).filter((row) => years[row] === year);
  return new Map(found.map((row) => [row, weightOf(found.length, rows)]));
}

/** Half again of what a word that so many hold weighs by its rarity: less than where it stands in a title. */
const weightOf = (held: number, of: number): number => 1.5 * Math.log(1 + of / Math.max(held, 1));

const keyOf = (name: string): string => {
  const words = wordsIn(name);
  return keyOfWords(words, 0, words.length);
};

const wordsIn = (text: string): string[] =>
  readAllWords(text.normalize('NFC')).map(({ word }) => word);

const keyOfWords = (words: string[], start: number, length: number): string =>
  words
    .slice(start, start + length)
    .map(fold)
    .join(' ');
