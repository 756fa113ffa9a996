import { fold } from '#domain/reading/normalise.ts';
import { locales, type Locale } from '#domain/words.ts';
import { readIndexWords } from './index-words.ts';
import type { PackedWords } from './suggest.ts';

/** A topic as search knows it: what it is called and what people call it, in every language. */
export type SearchTopic = {
  slug: string;
  label: Record<Locale, string>;
  synonyms: Record<Locale, string[]>;
};

const maxWords = 15_000;
const heaviest = 9;

/** The words of a topic's labels and synonyms in all languages, each once. */
export function topicWords({ label, synonyms }: SearchTopic): string[] {
  const phrases = locales.flatMap((locale) => [label[locale], ...synonyms[locale]]);
  return [...new Set(phrases.flatMap((phrase) => wordsOf(phrase)))];
}

/**
 * The words to suggest from: those of at least two of the texts, the 15,000 most frequent, and those of the topics,
 * which weigh most. Numbers and words of fewer than four letters are left out.
 */
export function packWords(texts: string[], topics: SearchTopic[]): PackedWords {
  const weights = new Map<string, number>();
  for (const [word, count] of frequentWords(texts)) {
    weights.set(word, Math.min(heaviest - 1, Math.floor(Math.log2(count))));
  }
  for (const word of topics.flatMap(topicWords).filter(isSuggestible)) weights.set(word, heaviest);
  const words = [...weights.keys()].sort();
  return {
    words: words.join(' '),
    weights: words.map((word) => weights.get(word)).join(''),
    topics: Object.fromEntries(
      topics.map((topic) => [topic.slug, [...new Set(topicWords(topic).map(fold))]]),
    ),
  };
}

function frequentWords(texts: string[]): [word: string, count: number][] {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of new Set(wordsOf(text))) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return [...counts]
    .filter(([word, count]) => count > 1 && isSuggestible(word))
    .sort(([, a], [, b]) => b - a)
    .slice(0, maxWords);
}

function isSuggestible(word: string): boolean {
  return word.length > 3 && !/\d/.test(word);
}

function wordsOf(text: string): string[] {
  return readIndexWords(text.normalize('NFC')).map(({ word }) => word);
}
