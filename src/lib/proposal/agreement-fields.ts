import type { Locale } from '#domain/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import type { AgreementForm } from './agreement-form.ts';
import { listCountries, listLanguages } from './codes.ts';

/** How each fact of an agreement is filled in. */
export const fieldKinds = {
  title: 'line',
  counterpart: 'line',
  country: 'choice',
  sector: 'choice',
  level: 'choice',
  language: 'choice',
  signedOn: 'day',
  fromDate: 'day',
  toDate: 'day',
  sourceUrl: 'address',
} as const satisfies Record<keyof AgreementForm, 'line' | 'choice' | 'day' | 'address'>;

/** The facts of an agreement that are chosen from a list. */
export type ChosenFact = {
  [Name in keyof AgreementForm]: (typeof fieldKinds)[Name] extends 'choice' ? Name : never;
}[keyof AgreementForm];

/** Names are said in a language; `special` are the names of what is no country. */
type Said = { locale: Locale; labels: Labels; special: { EU: string; ZZ: string } };

/** What can be chosen for a fact of an agreement; a language that is `chosen` already is among them. */
export function optionsOf(
  fact: ChosenFact,
  chosen: string,
  { locale, labels, special }: Said,
): { value: string; name: string }[] {
  switch (fact) {
    case 'country':
      return coded(listCountries(locale, special));
    case 'language':
      return coded(listLanguages(locale, chosen));
    case 'sector':
      return named(labels.sectors);
    case 'level':
      return named(labels.levels);
    default:
      return fact satisfies never;
  }
}

const coded = (codes: { code: string; name: string }[]) =>
  codes.map(({ code, name }) => ({ value: code, name }));

const named = (terms: Record<string, string>) =>
  Object.entries(terms).map(([value, name]) => ({ value, name }));
