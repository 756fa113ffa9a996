import { describe, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { root } from '../support/database.ts';
import { completeLocales } from '../support/languages.ts';

const { framework } = loadContent(root);
const wordCount = (text: string) =>
  text.split(/\s+/).filter((part) => /[\p{L}\d]/u.test(part)).length;

describe.each(completeLocales)('the framework in %s', (locale) => {
  const { levels, dimensions } = framework[locale];

  it('has ten dimensions of five levels', () => {
    expect(dimensions).toHaveLength(10);
    expect(levels).toHaveLength(5);
  });

  it('describes each level in 28 to 60 words, in sentences one can read aloud', () => {
    const texts = dimensions.flatMap(({ slug, levels: own }) =>
      own.map(({ does }, at) => ({ where: `${slug} ${at + 1}`, does })),
    );
    const wrong = texts.filter(({ does }) => wordCount(does) < 28 || wordCount(does) > 60);
    expect(wrong).toEqual([]);
    const long = texts.filter(({ does }) =>
      does.split(/(?<=[.!?])\s+/).some((sentence) => wordCount(sentence) > 40),
    );
    expect(long.map(({ where }) => where)).toEqual([]);
  });

  it('says nothing twice', () => {
    const texts = dimensions.flatMap(({ about, question, levels: own }) => [
      about,
      question,
      ...own.flatMap(({ does, next }) => [does, ...(next === undefined ? [] : [next])]),
    ]);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

it('French puts a non-breaking space before high punctuation', () => {
  const { dimensions } = framework.fr;
  const texts = JSON.stringify(dimensions).match(/[^"\\]{20,}/g) ?? [];
  expect(texts.filter((text) => /(?<!\u00a0)[;!?»]|«(?!\u00a0)/.test(text))).toEqual([]);
});
