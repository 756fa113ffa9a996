import { distance } from 'fastest-levenshtein';
import { fold } from '#domain/reading/normalise.ts';
import type { Correction } from './types.ts';

/** The index's own words, which occur more than once, and the thesaurus, as `words.json` holds them. */
export type PackedWords = {
  /** Words apart by a space. */
  words: string;
  /** For each word a digit, rising with the number of clauses that hold it. */
  weights: string;
  /** For each topic the words of its labels and synonyms in all languages, folded. */
  topics: Record<string, string[]>;
};

/** Words to suggest from: as they are shown, and folded for comparison. */
export type Vocabulary = {
  words: { shown: string; folded: string; weight: number }[];
  topics: Record<string, string[]>;
};

/** When there is nothing to suggest from. */
export const noVocabulary: Vocabulary = { words: [], topics: {} };

/** Opens `words.json`. */
export function openVocabulary({ words, weights, topics }: PackedWords): Vocabulary {
  const listed = words.split(' ').map((shown, number) => ({
    shown,
    folded: fold(shown),
    weight: Number(weights[number]),
  }));
  return { words: listed, topics };
}

/** For each word that nothing contains the most likely word meant; words without one are left out. */
export function correct(unknown: string[], vocabulary: Vocabulary): Correction[] {
  return unknown.flatMap((typed) => {
    const meant = nearestWord(fold(typed), vocabulary);
    return meant === undefined ? [] : [{ typed, meant }];
  });
}

/** The topics, at most three, whose labels and synonyms are nearest to the words, nearest first. */
export function nearestTopics(words: string[], { topics }: Vocabulary): string[] {
  const folded = words.map(fold);
  return Object.entries(topics)
    .map(([slug, known]) => ({ slug, score: sum(folded.map((word) => likeness(word, known))) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ slug }) => slug);
}

/** Few letters wrong: one in a short word, three in a long one. */
function allowed(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 5 ? 1 : word.length < 10 ? 2 : 3;
}

function nearestWord(typed: string, { words }: Vocabulary): string | undefined {
  const max = allowed(typed);
  let best: { shown: string; cost: number } | undefined;
  for (const { shown, folded, weight } of words) {
    if (Math.abs(folded.length - typed.length) > max) continue;
    const wrong = distance(typed, folded);
    if (wrong > max) continue;
    const cost = wrong + Number(folded[0] !== typed[0]) / 2 - weight / 20;
    if (best === undefined || cost < best.cost) best = { shown, cost };
  }
  return best?.shown;
}

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
