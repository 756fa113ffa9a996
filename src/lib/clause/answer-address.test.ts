import { expect, it } from 'vitest';
import { answerAddress, basesIn } from './answer-address.ts';

it('takes slugs from an address, and nothing that is none', () => {
  expect(basesIn('#base=model-monitoring-guarantee')).toEqual(['model-monitoring-guarantee']);
  expect(basesIn('#base=a,b,a,<b>,../x')).toEqual(['a', 'b']);
  expect(basesIn('%23base=a%2Cb')).toEqual(['a', 'b']);
  expect(basesIn('')).toEqual([]);
});

it('names the clauses behind #, and gives them back', () => {
  const address = answerAddress('fr', ['a-b', 'c']);
  expect(address).toBe('/fr/answer/#base=a-b,c');
  expect(basesIn(new URL(address, 'https://hub.example').hash)).toEqual(['a-b', 'c']);
  expect(answerAddress('fr', [])).toBe('/fr/answer/');
});
