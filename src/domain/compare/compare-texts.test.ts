import { expect, it } from 'vitest';
import { compareTexts, maxCompared } from './compare-texts.ts';

const inEnglish = (text: string) => ({ text, language: 'en' });
const noRules = () => undefined;

it('says of a language without rules that directions are not clear', () => {
  const compared = compareTexts([inEnglish('All staff.'), inEnglish('Some staff.')], noRules);
  expect(compared?.isAligned).toBe(true);
  expect(compared?.rows[0]?.[1]?.judgement?.direction).toBe('unclear');
});

it('puts texts of different languages in their order and judges nothing', () => {
  const compared = compareTexts(
    [inEnglish('One.\nTwo.'), { text: 'Un.', language: 'fr' }],
    noRules,
  );
  expect(compared?.isAligned).toBe(false);
  expect(compared?.rows.map((row) => row.map(({ point }) => point?.words))).toEqual([
    ['One.', 'Un.'],
    ['Two.', undefined],
  ]);
  expect(compared?.rows.flat().every(({ judgement }) => judgement === undefined)).toBe(true);
});

it('refuses what is longer than it can compare', () => {
  const half = 'a'.repeat(maxCompared / 2);
  expect(compareTexts([inEnglish(half), inEnglish(`${half}a`)], noRules)).toBeUndefined();
});
