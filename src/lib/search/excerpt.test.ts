import { expect, test } from 'vitest';
import { excerptOf } from './excerpt.ts';
import { readIndexWords } from '#domain/search/index-words.ts';
import type { ExcerptPart } from './types.ts';

const filler = 'Nothing of note stands in this sentence of the agreement. '.repeat(12);
const marked = (parts: ExcerptPart[]) =>
  parts.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join('');
const places = (text: string, ...words: string[]) =>
  readIndexWords(text).flatMap(({ word }, place) => (words.includes(word) ? [place] : []));

test('a short text is shown whole, with its hits marked', () => {
  const text = 'L’employeur rembourse\nles frais du télétravail.';
  expect(
    marked(excerptOf(text, places(text, 'frais', 'télétravail'), ['frais', 'télétravail'])),
  ).toBe('L’employeur rembourse les [frais] du [télétravail].');
});

test('of a long text the passage with most of the words is shown', () => {
  const text = `Costs are met. ${filler}Telework costs are met by the employer. ${filler}`;
  const shown = marked(excerptOf(text, places(text, 'telework', 'costs'), ['telework', 'costs']));
  expect(shown).toMatch(/^… .*\[Telework\] \[costs\] are met by the employer\..* …$/);
  expect(shown.length).toBeLessThan(350);
});

test('without a hit in the text its beginning is shown, cut between words', () => {
  const beyond = readIndexWords(filler).length + 3;
  const shown = marked(excerptOf(filler, [beyond], ['telework']));
  expect(shown).not.toContain('[');
  expect(filler.startsWith(shown.replace(/ …$/, ''))).toBe(true);
  expect(shown).toMatch(/\w …$/);
});

test('parts joined are the passage itself', () => {
  const text = `${filler}The camera is switched off.`;
  const parts = excerptOf(text, places(text, 'camera'), ['camera']);
  const passage = parts
    .map((part) => part.text)
    .join('')
    .replace(/^… /, '');
  expect(text.endsWith(passage)).toBe(true);
});

test('a word that Pagefind takes for another is not marked while the right one is there', () => {
  const text = 'Ningún cambio sin avisar: las cámaras se apagan.';
  const shown = marked(excerptOf(text, places(text, 'cambio', 'cámaras'), ['cámara']));
  expect(shown).toBe('Ningún cambio sin avisar: las [cámaras] se apagan.');
});
