import { expect, it } from 'vitest';
import { nearest, weighWords } from './similarity.ts';

const texts = [
  'Cameras in the cab are banned and recordings deleted',
  'No cameras shall be fitted in a cab; recordings are deleted',
  'Telework is voluntary and costs are paid by the employer',
  'The employer pays the costs of telework, which is voluntary',
  'A joint committee meets twice a year',
  'Training happens in paid time',
  'Wages rise each spring',
  'Holidays are agreed in winter',
  'Uniforms are washed by the company',
  'Parking is free for night shifts',
];

it('finds the text that says the same, and nothing where none does', () => {
  const found = nearest(weighWords(texts), { max: 1, min: 0.2 });
  expect(found.slice(0, 5).map(([first]) => first?.index)).toEqual([1, 0, 3, 2, undefined]);
});

it('gives a cosine between 0 and 1, 1 for the same text', () => {
  const [first] = nearest(weighWords([...texts, texts[0] ?? '']), { max: 5, min: 0 });
  expect(first?.[0]).toMatchObject({ index: texts.length });
  expect(first?.[0]?.score).toBeCloseTo(1, 6);
  for (const { score } of first ?? []) {
    expect(score).toBeGreaterThanOrEqual(0);
    expect(score).toBeLessThanOrEqual(1);
  }
});

it('does not see accents and case', () => {
  const accented = [...texts, 'Déconnexion le soir', 'DECONNEXION le soir'];
  const found = nearest(weighWords(accented), { max: 1, min: 0.5 });
  expect(found[texts.length]?.[0]?.index).toBe(texts.length + 1);
});
