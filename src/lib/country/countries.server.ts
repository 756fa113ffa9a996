import { messages } from '#content/messages.server.ts';
import type { Database } from '#db/client.server.ts';
import { agreedIn } from '#domain/clause/agreed.ts';
import { coverageOf } from '#domain/clause/coverage.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { byMainTopic, countriesWithLaw, isMember, lawOf } from '#lib/law/law.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { builtAt } from '#lib/site/build.ts';
import { countryName } from '#lib/site/names.ts';
import type { Country, CountryCount, TopicCount } from './country.ts';

type Open = () => Promise<Database>;

/** Every country of which the hub holds a text of a real agreement or a law note, by name. */
export async function listCountries(open: Open, locale: Locale): Promise<CountryCount[]> {
  const { countries } = coverageOf(await listClauses(open));
  const special = messages[locale].hub.site.countries;
  const codes = new Set([...countries.map(({ country }) => country), ...countriesWithLaw]);
  return [...codes]
    .map((code) => {
      const { wordings = 0, summaries = 0 } =
        countries.find(({ country }) => country === code) ?? {};
      const notes = lawOf(code, locale, special).notes.length;
      return { code, name: countryName(code, locale, special), wordings, summaries, notes };
    })
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
}

/** All that a country's page says in a language; undefined where the hub holds nothing of it. */
export async function findCountry(
  open: Open,
  code: string,
  locale: Locale,
): Promise<Country | undefined> {
  const all = await listClauses(open);
  const special = messages[locale].hub.site.countries;
  const { name, notes } = lawOf(code, locale, special);
  const own = all.filter(({ country, provenance }) => country === code && provenance !== 'model');
  if (own.length === 0 && notes.length === 0) return undefined;
  return {
    code,
    name,
    agreed: agreedIn(own, { country: code, now: builtAt }),
    total: own.length,
    topics: countByTopic(own, locale),
    law: byMainTopic(notes, locale),
    union: isMember(code) ? lawOf('EU', locale, special) : undefined,
  };
}

/** How many texts there are on each topic that has one, in the order of the vocabulary. */
function countByTopic(clauses: Clause[], locale: Locale): TopicCount[] {
  return requireLabels(locale)
    .themes.flatMap(({ topics }) => topics)
    .map(({ slug, label }) => {
      const on = clauses.filter(({ topics }) => topics.includes(slug));
      const wordings = on.filter(({ provenance }) => provenance === 'agreement').length;
      return { slug, label, wordings, summaries: on.length - wordings };
    })
    .filter(({ wordings, summaries }) => wordings + summaries > 0);
}
