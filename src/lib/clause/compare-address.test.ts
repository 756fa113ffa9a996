import { expect, it } from 'vitest';
import { compareAddress, slugsIn } from './compare-address.ts';

it('gives back the slugs that an address was made of, four at most', () => {
  const slugs = ['a-1', 'b', 'c', 'd', 'e'];
  const address = compareAddress('fr', slugs);
  expect(address).toBe('/fr/compare/#clauses=a-1,b,c,d');
  expect(slugsIn(new URL(address, 'http://localhost').hash)).toEqual(['a-1', 'b', 'c', 'd']);
  expect(compareAddress('en', [])).toBe('/en/compare/');
});

it('takes nothing but slugs from an address, each once, also as mail programs write it', () => {
  expect(slugsIn('#clauses=a,<b>,a,../c,d')).toEqual(['a', 'd']);
  expect(slugsIn('#clauses%3Da%2Cb')).toEqual(['a', 'b']);
  expect(slugsIn('#%23clauses=a')).toEqual(['a']);
  expect(slugsIn('#points')).toEqual([]);
});
