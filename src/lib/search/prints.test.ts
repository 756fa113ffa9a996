import { expect, it } from 'vitest';
import { openPrints, packPrints, printOf } from './prints.ts';

it('marks each of some thousand clauses in four characters, always the same', () => {
  const slugs = Array.from({ length: 2000 }, (_, number) => `ups-teamsters-2023-article-${number}`);
  const prints = slugs.map(printOf);
  expect(new Set(prints).size).toBeGreaterThanOrEqual(1999);
  expect(prints.every((print) => /^[\w-]{4}$/.test(print))).toBe(true);
  // Devices hold it: another way to make it would call all clauses new.
  expect(printOf('model-monitoring-guarantee')).toBe('Pkr1');
  expect(openPrints(packPrints(prints))).toEqual(prints);
  expect(openPrints('abcdef')).toEqual(['abcd']);
});
