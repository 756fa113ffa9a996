import { expect, it } from 'vitest';
import { preferredLocale } from './preferred-locale.ts';

it.each([
  ['pt-BR,pt;q=0.9,en;q=0.8', 'pt'],
  ['de-DE, fr;q=0.5', 'fr'],
  ['ES', 'es'],
  ['ja', 'en'],
  ['', 'en'],
])('who reads %s is answered in %s', (header, locale) => {
  expect(preferredLocale(header)).toBe(locale);
});
