import { expect, it } from 'vitest';
import { hashOf, newAccess, parseHash } from './link.ts';

const access = newAccess();
const reading = { id: access.id, key: access.key };

it('a link holds what it was made of', () => {
  expect(parseHash(hashOf(access))).toEqual(access);
  expect(parseHash(hashOf(reading))).toEqual({ ...reading, token: undefined });
});

it('forgives what hands and mail programs leave at its end', () => {
  expect(parseHash(`${hashOf(access)}.`)).toEqual(access);
  expect(parseHash(`${hashOf(access)}%20`)).toEqual(access);
  expect(parseHash(hashOf(access).replace('#', '#%23'))).toEqual(access);
});

it('a place on the page is no link', () => {
  for (const hash of ['', '#', '#content', '#data-governance-and-privacy', '#100%']) {
    expect(parseHash(hash)).toBeUndefined();
  }
});

it('a link cut short is a broken one', () => {
  for (const max of [23, 40, 65, 70, 100]) {
    expect(() => parseHash(hashOf(access).slice(0, max))).toThrow('brokenLink');
  }
});
