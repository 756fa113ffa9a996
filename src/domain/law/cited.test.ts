import { expect, it } from 'vitest';
import { provisionOf } from './cited.ts';

it.each([
  ['L1222-4', 'article', 'art. L1222-4'],
  ['80G', 'section', 'section 80G'],
  ['Schedule 1, clause 4.9', 'section', 'Schedule 1, clause 4.9'],
  ['20', 'regulation', 'regulation 20'],
  ['177.2 to 177.61', 'section', 'sections 177.2 to 177.61'],
  ['87', 'sign', '§ 87'],
  ['90 und 91', 'sign', '§§ 90 und 91'],
  ['38 (mit 5 und 6)', 'sign', '§ 38 (mit 5 und 6)'],
  ['29 U.S.C. 158', 'own', '29 U.S.C. 158'],
  ['11 §', 'own', '11 §'],
] as const)('cites %s of an act of %s as %s', (article, called, cited) => {
  expect(provisionOf(article, called)).toBe(cited);
});
