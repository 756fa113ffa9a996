import { expect, test } from 'vitest';
import { decodeCbor } from './cbor.server.ts';

const decode = (hex: string) => decodeCbor(Buffer.from(hex, 'hex'));

test('numbers of every width, texts and lists are read as the standard has them', () => {
  expect(decode('831901f461613818')).toEqual([500, 'a', -25]);
  expect(decode('8600171818190100 1a00010000 1b0000000100000000'.replaceAll(' ', ''))).toEqual([
    0, 23, 24, 256, 65_536, 4_294_967_296,
  ]);
  expect(decode('8462c3a9 60 8101 80'.replaceAll(' ', ''))).toEqual(['é', '', [1], []]);
});

test('a list without a length ahead is read to its end', () => {
  expect(decode('829f0102ff03')).toEqual([[1, 2], 3]);
});

test('other kinds of value are refused', () => {
  expect(() => decode('a10102')).toThrow('CBOR kind 5');
});
