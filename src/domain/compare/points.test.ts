import fc from 'fast-check';
import { expect, it } from 'vitest';
import { cutIntoPoints } from './points.ts';

const cut = (text: string) => cutIntoPoints(text).map(({ number, words }) => [number, words]);

it('cuts numbered points, letters and sentences, with the number as the text writes it', () => {
  expect(
    cut(
      '1. The employer informs. It answers within 5 days.\na) Cameras;\n(b) badges.\n\n3.2 No sale.',
    ),
  ).toEqual([
    ['1.', 'The employer informs.'],
    ['', 'It answers within 5 days.'],
    ['a)', 'Cameras;'],
    ['(b)', 'badges.'],
    ['3.2', 'No sale.'],
  ]);
});

it('takes the number of an article and the dash of an item for numbers', () => {
  expect(cut('Article 12 – Durée\nArtículo 3. Aviso\n– lieux\n• vues')).toEqual([
    ['Article 12 –', 'Durée'],
    ['Artículo 3.', 'Aviso'],
    ['–', 'lieux'],
    ['•', 'vues'],
  ]);
});

it('joins lines that a file broke inside a sentence, and a number with the line below it', () => {
  expect(cut('2.\nWorkers are told\nwhere cameras stand.\nNo sound is\n\nrecorded')).toEqual([
    ['2.', 'Workers are told\nwhere cameras stand.'],
    ['', 'No sound is'],
    ['', 'recorded'],
  ]);
});

it('keeps every character but blanks, whatever the text', () => {
  fc.assert(
    fc.property(
      fc.string({
        unit: fc.constantFrom('a', '1', '.', '(', '\n', ' ', ';', '-', 'B'),
        maxLength: 80,
      }),
      (text) => {
        const points = cutIntoPoints(text);
        const given = points.map(({ from, to }) => text.slice(from, to)).join('');
        expect(given.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
        for (const { number, words, from, to } of points) {
          expect(text.slice(from, to).replace(/\s/g, '')).toBe((number + words).replace(/\s/g, ''));
        }
      },
    ),
  );
});

it('cuts what has no full stop for pages at a blank', () => {
  const lengths = cutIntoPoints('word '.repeat(2000)).map(({ words }) => words.length);
  expect(Math.max(...lengths)).toBeLessThanOrEqual(3000);
  expect(lengths.length).toBe(4);
});
