import { expect, it } from 'vitest';
import { pageOf, reportAddress } from './about.ts';

it('knows a page by its path, in whatever language', () => {
  expect(pageOf('/fr/clauses/cameras/')).toBe('clauses/cameras/');
  expect(pageOf('clauses/cameras')).toBe('clauses/cameras/');
  expect([pageOf('/pt/'), pageOf('/en'), pageOf('/')]).toEqual(['', '', '']);
  expect(pageOf('/english/x/')).toBe('english/x/');
  expect([pageOf('/en/Some words/'), pageOf('/en//x/')]).toEqual([undefined, undefined]);
});

it('names a page in the link to the form, but not the start page nor the form', () => {
  expect(reportAddress('fr', '/fr/agreements/bus-depot/')).toBe(
    '/fr/tell/#about=agreements/bus-depot/',
  );
  expect(reportAddress('en', '/en/clauses/cameras/gone/')).toBe('/en/tell/#about=clauses/cameras/');
  for (const path of ['/en/', '/en/tell/', '/en/Some words/'])
    expect(reportAddress('en', path)).toBe('/en/tell/');
});
