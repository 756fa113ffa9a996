import type { Clause } from '#domain/clause/records.ts';
import { locales } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import { describedFor } from '#lib/clause/described.ts';
import { textFor, titleOf } from '#lib/clause/texts.ts';
import type { Card } from './types.ts';

/** The card of a clause for readers of a language, its texts in Unicode NFC as the index reads them. */
export function cardOf(clause: Clause, locale: Locale): Card {
  const { text, language } = textFor(clause, locale);
  const named = titleOf(clause, locale);
  const gist = language === locale ? undefined : clause.gist?.[locale];
  const { slug, counterpart, industry, partyNote } = describedFor(clause, locale);
  return {
    slug,
    title: named.title.normalize('NFC'),
    text: text.normalize('NFC'),
    language,
    ...(named.language === language ? {} : { titleLanguage: named.language }),
    ...(gist === undefined ? {} : { gist: gist.normalize('NFC') }),
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

/** What a clause is found by besides its title, text and topics: its agreement, article, parties, branch and country. */
export function aboutOf(clause: Clause): string[] {
  const { unions, counterpart, industry, partyNote, country, agreement, articleNumber } = clause;
  const parties = [...unions.map(({ name }) => name), counterpart, industry, partyNote];
  const place = [agreement?.title ?? null, articleNumber];
  const described = Object.values(clause.described ?? {}).flatMap(Object.values<string>);
  const own = [...parties, ...place].filter((text) => text !== null);
  return [...own, ...described, ...countryNames(country)].map((text) => text.normalize('NFC'));
}

const regionNames = locales.map(
  (locale) => new Intl.DisplayNames(locale, { type: 'region', fallback: 'none' }),
);

/** What a country is called in the hub's languages; `ZZ`, the hub's word for global, is "unknown region" to the platform. */
export function countryNames(country: string): string[] {
  return country === 'ZZ' ? [] : regionNames.flatMap((names) => names.of(country) ?? []);
}
