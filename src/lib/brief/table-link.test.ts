import { expect, it } from 'vitest';
import { askedOf, tableAddress } from './table-link.ts';

it('names clauses behind # and reads them back, each once', () => {
  const address = tableAddress('fr', ['a-b', 'c1', 'a-b']);
  expect(address).toBe('/fr/brief/table/#clauses=a-b,c1,a-b');
  expect(askedOf(new URL(address, 'https://hub.example').hash)).toEqual({
    slugs: ['a-b', 'c1'],
    isWord: false,
  });
});

it('takes nothing for a clause that is no slug', () => {
  expect(askedOf('#clauses=../../api,a,%3Cb%3E,A&word')).toEqual({ slugs: ['a'], isWord: true });
  expect(askedOf('')).toEqual({ slugs: [], isWord: false });
});
