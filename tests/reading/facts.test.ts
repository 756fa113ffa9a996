import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import type { ReadFact } from '#domain/reading/facts/facts.ts';
import { readText } from './documents.ts';

// Openings and closings as agreements of four languages have them, invented: what is proposed of each, and nothing more.

type Case = { text: string; facts: Record<string, string | string[]> };

const casesOf = (language: string): Case[] =>
  parse(readFileSync(new URL(`./preambles/${language}.yaml`, import.meta.url), 'utf8')) as Case[];

function byField(facts: readonly ReadFact[]): Case['facts'] {
  const unions = facts.flatMap(({ field, value }) => (field === 'union' ? [value] : []));
  const others = facts.filter(({ field }) => field !== 'union');
  return {
    ...Object.fromEntries(others.map(({ field, value }) => [field, value])),
    ...(unions.length === 0 ? {} : { union: unions }),
  };
}

describe.each(['en', 'fr', 'es', 'pt'])('an agreement in %s', (language) => {
  it.each(casesOf(language))('says of itself: $text', async ({ text, facts }) => {
    const reading = await readText(text);
    expect(reading.language).toBe(language);
    expect(byField(reading.facts ?? [])).toEqual(facts);
  });

  it('is quoted in its own words', async () => {
    const flat = (words: string) => words.replace(/\s+/g, ' ');
    for (const { text } of casesOf(language)) {
      for (const { words } of (await readText(text)).facts ?? []) {
        expect(flat(text)).toContain(words.replace(/^… /, ''));
      }
    }
  });
});
