import { expect, test } from 'vitest';
import { findRows, packSlugs } from './slugs.ts';

const slugs = Array.from({ length: 1_000 }, (_, row) => `clause-${row}`);
const files = packSlugs(slugs);

test('rows are found by slug from few small files', async () => {
  const asked: string[] = [];
  const fetch = (address: string) => {
    asked.push(address);
    return Promise.resolve(Response.json(files.get(address)));
  };
  const rows = await findRows('', slugs.length, ['clause-7', 'clause-993', 'unknown'], fetch);
  expect(rows.sort()).toEqual([7, 993]);
  expect(asked.length).toBeLessThanOrEqual(3);
});

test('no file is large', () => {
  const sizes = [...files.values()].map((known) => Object.keys(known).length);
  expect(Math.max(...sizes)).toBeLessThan(300);
});
