import * as v from 'valibot';
import { expect, it } from 'vitest';
import { OutsideLine, OutsideText } from './outside-text.ts';
import { Day, Language } from './words.ts';
import { isWebAddress } from './web-address.ts';

const line = OutsideLine(40, 'Give it a title.');
const text = OutsideText(40, 'Give its wording.');

it.each([
  ['a\u0001b', 'ab'],
  ['a\u000bb\u000cc', 'a b c'],
  ['a\ufffeb\uffff', 'ab'],
  ['\u202eabc\u2066d\u2069', 'abcd'],
  ['te\u0301le\u0301travail', 'télétravail'],
  ['مرحبا\u200f', 'مرحبا\u200f'],
])('keeps of the title %j what can be shown', (given, kept) => {
  expect(v.parse(line, given)).toBe(kept);
});

it('keeps paragraphs, and of controls in a text what they stand for', () => {
  expect(v.parse(text, 'one\r\ntwo\u000cthree\n\n\tfour\u0001')).toBe('one\ntwo\nthree\n\n\tfour');
});

it.each(['\u200b\u200d', '\u3164', '\ufeff', '\u2800', '\u202e', '\u0301', ' \u00ad '])(
  'takes %j, in which there is nothing to see, for nothing',
  (given) => {
    expect(v.safeParse(line, given).issues?.[0].message).toBe('Give it a title.');
  },
);

it.each(['a\u0000', 'a\ud800', 'a'.repeat(41)])('refuses %j', (given) => {
  expect(v.is(line, given)).toBe(false);
  expect(v.is(text, given)).toBe(false);
});

it.each(['en', 'fr-CA', 'pt-BR', 'zh-Hant-HK'])('takes %s for a language', (tag) => {
  expect(v.parse(Language, tag)).toBe(tag);
});

it('gives a language its canonical form', () => {
  expect(v.parse(Language, 'pt-br')).toBe('pt-BR');
  expect(v.parse(Language, 'iw')).toBe('he');
});

it.each(['en-ab-ab', `en-${'abcdefgh-'.repeat(4)}a`, 'x', 'en_US'])('takes %s for none', (tag) => {
  expect(v.is(Language, tag)).toBe(false);
});

it('knows the days of the calendar', () => {
  expect(['2025-02-31', '2025-02-29', '2025-04-31'].filter((day) => v.is(Day, day))).toEqual([]);
  expect(v.is(Day, '2024-02-29')).toBe(true);
});

it.each([
  ['https://legifrance.example/a@b', true],
  ['http://xn--bcher-kva.example/', true],
  ['https://legifrance.example@evil.example/', false],
  ['https://@evil.example/', false],
  ['https://a:b@evil.example/', false],
  ['javascript:alert(1)', false],
  ['ftp://legifrance.example/', false],
])('takes %s for an open web address: %s', (address, is) => {
  expect(isWebAddress(address)).toBe(is);
});
