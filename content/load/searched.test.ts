import { describe, expect, it } from 'vitest';
import { fallbackOf, locales } from '#domain/words.ts';
import { loadVocabularies } from './content.server.ts';
import { loadSearched, parseSearched } from './searched.server.ts';

const searched = loadSearched('.');
const topics = loadVocabularies('.').themes.flatMap((theme) => theme.topics);
const lists = topics.flatMap(({ slug, label, synonyms }) =>
  locales
    .filter((locale) => fallbackOf(locale) === undefined)
    .map((locale) => ({
      of: `${slug} ${locale}`,
      locale,
      phrases: searched[slug]?.[locale] ?? [],
      known: [label[locale], ...synonyms[locale]].map((phrase) => phrase.toLowerCase()),
    })),
);

const twiceIn = (phrases: string[]) =>
  phrases.filter((phrase, index) => phrases.indexOf(phrase) !== index);

describe('what people type when they look for a topic', () => {
  it('is at least 15 phrases in each language', () => {
    const thin = lists.filter(({ phrases }) => phrases.length < 15);
    expect(thin.map(({ of }) => of)).toEqual([]);
  });

  it('points to one topic: no phrase is twice in a language', () => {
    const inLanguage = (asked: string) =>
      lists.filter(({ locale }) => locale === asked).flatMap(({ phrases }) => phrases);
    expect(locales.flatMap((locale) => twiceIn(inLanguage(locale)))).toEqual([]);
  });

  it('is not what the topic is called already', () => {
    const said = lists.flatMap(({ of, phrases, known }) =>
      phrases.filter((phrase) => known.includes(phrase)).map((phrase) => `${of}: ${phrase}`),
    );
    expect(said).toEqual([]);
  });
});

describe('a file of what people type', () => {
  const inEvery = (...phrases: string[]) => ({
    en: phrases,
    fr: phrases,
    es: phrases,
    pt: phrases,
  });

  it('has an entry for each topic and for no other', () => {
    const one = { telework: inEvery('laptop') };
    expect(parseSearched(one, ['telework'])).toEqual(one);
    expect(() => parseSearched({ ...one, telwork: inEvery('laptop') }, ['telework'])).toThrow(
      'searched.yaml\n  topics: expected telework, found telwork',
    );
    expect(() => parseSearched(one, ['telework', 'training'])).toThrow(
      'topics: expected telework, training, found none for training',
    );
  });

  it.each([
    ['Laptop', 'lower case'],
    ['a laptop in the kitchen', 'one to four words'],
    [' laptop', 'one to four words'],
    ['', '!0'],
  ])('refuses %j', (phrase, expected) => {
    expect(() => parseSearched({ telework: inEvery(phrase) }, ['telework'])).toThrow(
      `telework.en.0: expected ${expected}`,
    );
  });
});
