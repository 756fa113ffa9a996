import { expect, test } from 'vitest';
import { encodeCbor } from './cbor.ts';
import { cutList, decodeCbor, joinList } from './cbor.server.ts';

test('numbers of every width, texts and lists come back as they were', () => {
  const value = [0, 23, 24, 255, 256, 65_535, 65_536, -1, -25, '', 'é', 'x'.repeat(300), [[1], []]];
  expect(decodeCbor(Buffer.from(encodeCbor(value)))).toEqual(value);
});

test('the bytes are those of the standard', () => {
  expect(Buffer.from(encodeCbor([500, 'a', -25])).toString('hex')).toBe('831901f461613818');
});

test('a list without a length ahead is read to its end', () => {
  expect(decodeCbor(Buffer.from('9f0102ff', 'hex'))).toEqual([1, 2]);
});

test('other kinds of value are refused', () => {
  expect(() => decodeCbor(Buffer.from('a10102', 'hex'))).toThrow('CBOR kind 5');
});

test('a list that was cut and joined is the same list', () => {
  const bytes = Buffer.from(encodeCbor([['telework', [1, [-25, 300]]], 'é', 7]));
  expect(joinList(cutList(bytes))).toEqual(bytes);
});
