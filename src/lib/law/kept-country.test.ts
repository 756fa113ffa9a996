import { afterEach, expect, it, vi } from 'vitest';
import { keepCountry, readKeptCountry } from './kept-country.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

/** A browser that keeps this text as the country. */
function keep(text: string | null): Map<string, string> {
  const kept = new Map(text === null ? [] : [['clause-hub/country', text]]);
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  return kept;
}

it.each([
  ['{"country":"FR","where":"private"}', { country: 'FR', where: 'private' }],
  ['{"country":"FR","where":""}', { country: 'FR', where: '' }],
  [
    '{"country":"FR","where":"private","isNeutral":true}',
    { country: 'FR', where: 'private', isNeutral: true },
  ],
  ['{"country":"<b>","where":"anywhere"}', { country: '', where: '' }],
  ['{"country":7}', { country: '', where: '' }],
  ['null', { country: '', where: '' }],
  ['no JSON', { country: '', where: '' }],
  [null, { country: '', where: '' }],
])('reads %s as %j', (text, read) => {
  keep(text);
  expect(readKeptCountry()).toEqual(read);
});

it('keeps what was chosen, and does without a browser that keeps nothing', () => {
  const kept = keep(null);
  keepCountry({ country: 'BR', where: 'platform' });
  expect(kept.get('clause-hub/country')).toBe('{"country":"BR","where":"platform"}');
  vi.stubGlobal('localStorage', undefined);
  keepCountry({ country: 'BR', where: '' });
  expect(readKeptCountry()).toEqual({ country: '', where: '' });
});
