import { distance } from 'fastest-levenshtein';
import { fold } from '#domain/reading/normalise.ts';
import { isStopWord } from '#domain/search/stop-words.ts';
import type { Correction } from './types.ts';

/** For each topic the words people use for it in all languages, folded, as `topics.json` holds them. */
export type PackedTopics = Record<string, string[]>;

/** The index's own words, which occur more than once, and those of the topics, as `words.json` holds them. */
export type PackedWords = {
  /** Words apart by a space. */
  words: string;
  /** For each word a digit, rising with the number of clauses that hold it. */
  weights: string;
  /** Words that are near to one of these and right all the same, folded, apart by a space. */
  right: string;
};

type Known = { shown: string; folded: string; weight: number; letters: number };

/** Words to suggest from: by their first letter and their length, as they are shown, and folded for comparison. */
export type Vocabulary = {
  alike: Map<string, Known[]>;
  /** How a folded word is shown. */
  shown: ReadonlyMap<string, string>;
  right: ReadonlySet<string>;
};

/** When there is nothing to suggest from. */
export const noVocabulary: Vocabulary = {
  alike: new Map(),
  shown: new Map(),
  right: new Set(),
};

/** Opens `words.json`. */
export function openVocabulary({ words, weights, right }: PackedWords): Vocabulary {
  const listed = words.split(' ').map((shown, number) => ({
    shown,
    folded: fold(shown),
    weight: Number(weights[number]),
    letters: lettersOf(fold(shown)),
  }));
  return {
    alike: Map.groupBy(
      listed.filter(({ weight }) => weight !== rare),
      ({ folded }) => firstOf(folded) + String(folded.length),
    ),
    shown: new Map(listed.map(({ shown, folded }) => [folded, shown])),
    right: new Set(right.split(' ')),
  };
}

/**
 * What may be meant by a word that nothing contains: the known words that it joins, or else the one it is nearest to;
 * undefined where nothing is likely, or the word is right and only unknown here.
 */
export function meantBy(
  typed: string,
  vocabulary: Vocabulary,
  topics: PackedTopics,
): Correction | undefined {
  const folded = fold(typed);
  if (vocabulary.right.has(folded)) return undefined;
  const joined = split(folded, vocabulary, Object.values(topics));
  if (joined !== undefined) return { typed, meant: joined.join(' ') };
  const meant = nearestWord(folded, vocabulary);
  return meant === undefined ? undefined : { typed, meant };
}

/** The topics, at most three, whose words are nearest to those typed, nearest first. */
export function nearestTopics(words: string[], topics: PackedTopics): string[] {
  const folded = words.map(fold);
  return Object.entries(topics)
    .map(([slug, known]) => ({ slug, score: sum(folded.map((word) => likeness(word, known))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ slug }) => slug);
}

/** Which letters of the alphabet a folded word holds, one bit for each; all else is one more. */
function lettersOf(folded: string): number {
  let letters = 0;
  for (let at = 0; at < folded.length; at += 1) {
    const letter = folded.charCodeAt(at) - 97;
    letters |= 1 << (letter >= 0 && letter < 26 ? letter : 26);
  }
  return letters;
}

/** How many bits of a number are set: in pairs, in fours, in bytes, and those added up. */
function bits(number: number): number {
  const pairs = number - ((number >>> 1) & 0x55555555);
  const fours = (pairs & 0x33333333) + ((pairs >>> 2) & 0x33333333);
  return Math.imul((fours + (fours >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** From so many letters on a word may have two slips. */
const longWord = 8;
const shortWord = 5;

/** Few letters wrong: one in a short word, two in a longer one. */
const allowed = (word: string): number =>
  word.length < shortWord ? 0 : word.length < longWord ? 1 : 2;

/** The weight of words that two or three texts hold: none is likely to be meant. */
const rare = 1;

/** Of a topic's word in another language one letter wrong may be meant, in a long word. */
const allowedAbroad = (word: string): number => (word.length < longWord ? 0 : 1);

/** People doubt where a word goes on, seldom with which sound it begins; the silent h apart. */
const firstOf = (folded: string): string => folded.replace(/^h/, '').charAt(0);

/** The known word that a folded one is nearest to; of two the more frequent one. */
export function nearestWord(typed: string, { alike }: Vocabulary): string | undefined {
  const max = allowed(typed);
  const maxAbroad = allowedAbroad(typed);
  const first = firstOf(typed);
  const own = lettersOf(typed);
  let best: { shown: string; cost: number } | undefined;
  for (let length = typed.length - max; max > 0 && length <= typed.length + max; length += 1) {
    for (const { shown, folded, weight, letters } of alike.get(first + String(length)) ?? []) {
      const isAbroad = weight === 0;
      const most = isAbroad ? maxAbroad : max;
      // A slip takes away a letter, adds one, or does both: most words are passed over by this.
      if (most === 0 || bits(letters ^ own) > 2 * most) continue;
      const wrong = slips(typed, folded);
      if (wrong > most || (isAbroad && wrong === 0) || isDerived(typed, folded, wrong)) continue;
      const cost = wrong - weight / 20;
      if (best === undefined || cost < best.cost) best = { shown, cost };
    }
  }
  return best?.shown;
}

/** How many letters are wrong; two that changed places are one slip. */
function slips(one: string, other: string): number {
  const wrong = distance(one, other);
  return wrong === 2 && isSwapped(one, other) ? 1 : wrong;
}

function isSwapped(one: string, other: string): boolean {
  const at = sharedLetters(one, other);
  const swapped = other.charAt(at + 1) + other.charAt(at);
  return one === other.slice(0, at) + swapped + other.slice(at + 2);
}

/** Whether one word goes on where the other ends: French "boîtier" is no slip for "boîte". */
const isDerived = (one: string, other: string, wrong: number): boolean =>
  wrong > 1 && Math.abs(one.length - other.length) === wrong && sharedLetters(one, other) > 3;

function sharedLetters(one: string, other: string): number {
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared += 1;
  return shared;
}

const shortestJoined = 8;
const shortestPart = 4;
const mostParts = 4;

/**
 * The words of one topic that were typed without the spaces between them, as few as may be, empty words among them;
 * undefined when they are not. Of other words many make up a third: a "greenhouse" is no "green house".
 */
function split(typed: string, vocabulary: Vocabulary, topics: string[][]): string[] | undefined {
  if (typed.length < shortestJoined) return undefined;
  for (const words of topics) {
    const parts = partsOf(typed, new Set(words));
    if (parts === undefined || parts.filter((part) => !isStopWord(part)).length < 2) continue;
    return parts.map((part) => vocabulary.shown.get(part) ?? part);
  }
  return undefined;
}

function partsOf(typed: string, words: ReadonlySet<string>): string[] | undefined {
  const best: (string[] | undefined)[] = [[]];
  for (let end = 1; end <= typed.length; end += 1) {
    for (let start = 0; start < end; start += 1) {
      const before = best[start];
      const part = typed.slice(start, end);
      if (before === undefined || before.length >= mostParts || !isPart(part, words)) continue;
      const sofar = best[end];
      if (sofar === undefined || before.length + 1 < sofar.length) best[end] = [...before, part];
    }
  }
  return best[typed.length];
}

const isPart = (part: string, words: ReadonlySet<string>): boolean =>
  part.length >= shortestPart ? words.has(part) : part.length > 1 && isStopWord(part);

function likeness(word: string, known: string[]): number {
  return Math.max(0, ...known.map((other) => likenessOf(word, other)));
}

function likenessOf(word: string, other: string): number {
  if (word === other) return 1;
  if (word.length > 4 && other.length > 4 && word.slice(0, 5) === other.slice(0, 5)) return 0.7;
  return distance(word, other) <= allowed(word) ? 0.5 : 0;
}

function sum(numbers: number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
