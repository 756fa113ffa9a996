import { expect, it } from 'vitest';
import { slugify } from './slug.ts';

it.each([
  ['Télétravail : définition (Banque, art. 1er)', 'teletravail-definition-banque-art-1er'],
  ["Accord d'entreprise", 'accord-d-entreprise'],
  ['  --  ', ''],
  ['Straße & Œuvre', 'strasse-oeuvre'],
])('%s becomes %s', (text, slug) => {
  expect(slugify(text)).toBe(slug);
});

it('cuts between words, and inside one only when it is too long by itself', () => {
  expect(slugify('one two three', 9)).toBe('one-two');
  expect(slugify('one two three', 7)).toBe('one-two');
  expect(slugify('internationalisation', 8)).toBe('internat');
});
