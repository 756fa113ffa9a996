import type { Clause } from '#domain/clause/records.ts';
import { locales } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import { describedFor } from '#lib/clause/described.ts';
import { textFor } from '#lib/clause/texts.ts';
import type { Card } from './types.ts';

/** The card of a clause for readers of a language, its texts in Unicode NFC as the index reads them. */
export function cardOf(clause: Clause, locale: Locale): Card {
  const { title, text, language } = textFor(clause, locale);
  const { slug, counterpart, industry, partyNote } = describedFor(clause, locale);
  return {
    slug,
    title: title.normalize('NFC'),
    text: text.normalize('NFC'),
    language,
    counterpart,
    industry,
    partyNote,
    ...(clause.strengthBy === 'rule' ? { isProposed: true } : {}),
    ...(isSilent(clause.validity) ? {} : { validity: clause.validity }),
    ...(clause.concession ? { concession: true } : {}),
  };
}

const isSilent = (validity: Clause['validity']) =>
  validity === 'unknown' || validity === 'in-force';

/** What a clause is found by besides its title, text and topics: parties, branch, and its country in all languages. */
export function aboutOf(clause: Clause): string[] {
  const { unions, counterpart, industry, partyNote, country } = clause;
  const parties = [...unions.map(({ name }) => name), counterpart, industry, partyNote];
  const described = Object.values(clause.described ?? {}).flatMap(Object.values<string>);
  return [...parties.filter((party) => party !== null), ...described, ...countryNames(country)].map(
    (text) => text.normalize('NFC'),
  );
}

const regionNames = locales.map(
  (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
);

/** `ZZ`, the hub's word for global, is "unknown region" to the platform. */
function countryNames(country: string): string[] {
  return country === 'ZZ' ? [] : regionNames.flatMap((names) => names.of(country) ?? []);
}
