import { expect, it } from 'vitest';
import { addressMeantBy, textOfHash, withoutEscapes } from './hash.ts';

it.each([
  ['#q=gps', 'q=gps'],
  ['#%23q=gps', 'q=gps'],
  ['%23q=gps', 'q=gps'],
  ['#', ''],
  ['', ''],
])('the text of the hash %s is %s', (hash, text) => {
  expect(textOfHash(hash)).toBe(text);
});

it('reads escapes where there are any, and never fails', () => {
  expect(withoutEscapes('q%3Dd%C3%A9connexion')).toBe('q=déconnexion');
  expect(withoutEscapes('100%')).toBe('100%');
});

it.each([
  ['/en/clauses/%23q=gps&country=US', '/en/clauses/#q=gps&country=US'],
  ['/en/clauses/%23q%3Dgps/', '/en/clauses/#q%3Dgps'],
  ['/fr/tools/dif/%23id.key.token', '/fr/tools/dif/#id.key.token'],
  ['//evil.example/%23q=gps', '/evil.example/#q=gps'],
  ['/en/clauses/', undefined],
  ['/api/clauses/%23q', undefined],
])('the path %s was meant to be %s', (path, meant) => {
  expect(addressMeantBy(path)).toBe(meant);
});
