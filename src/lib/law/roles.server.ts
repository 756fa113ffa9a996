import { messages } from '#content/messages.server.ts';
import { parseRoles } from '#content/load/roles.ts';
import type { CountryLaw } from '#content/schema/law.ts';
import type { CountryRoles } from '#content/schema/roles.ts';
import { citationOf } from '#domain/law/cited.ts';
import type { Locale } from '#domain/words.ts';
import { say } from '#lib/site/messages.ts';
import { countryName } from '#lib/site/names.ts';
import { laws } from './law.server.ts';
import type { ClauseRoles, RoleChoice } from './roles.ts';

const files = import.meta.glob<unknown>('../../../content/roles/*.yaml', {
  eager: true,
  import: 'default',
});

/** How countries of whose law the hub shows notes call who acts in model clauses, each with its law. */
const countries: { law: CountryLaw; words: CountryRoles['words'] }[] = Object.entries(
  files,
).flatMap(([path, value]) => {
  const file = path.replace(/^(\.\.\/)+/, '');
  const law = laws.find(({ country }) => file.endsWith(`/${country.toLowerCase()}.yaml`));
  return law === undefined ? [] : [{ law, words: parseRoles(value, file, law).words }];
});

/** For whom a model clause can be worded in the language of its text; undefined where that is for nobody. */
export function rolesIn(slug: string, language: string, locale: Locale): ClauseRoles | undefined {
  const { hub, law: lawWords } = messages[locale];
  const special = hub.site.countries;
  const choices = countries
    .flatMap(({ law, words }) =>
      words
        .filter((own) => own.language === language)
        .map(({ where, nouns, says, notes, warnings }): RoleChoice => {
          const { country } = law;
          const own = warnings.filter(({ clauses }) => clauses.includes(slug));
          return {
            id: `${country.toLowerCase()}-${where}`,
            country,
            where,
            name: say(lawWords.wordedForOne, {
              country: countryName(country, locale, special),
              where: lawWords.places[where],
            }),
            nouns,
            said: [
              { text: says, sources: sourcesOf(law, notes) },
              ...own.map((warning) => ({
                text: warning.says,
                sources: sourcesOf(law, warning.notes),
              })),
            ],
          };
        }),
    )
    .toSorted((a, b) => a.name.localeCompare(b.name, locale));
  if (choices.length === 0) return undefined;
  const { wordedFor, wordedForAny, restsOn, kept } = lawWords;
  return { choices, language, words: { wordedFor, wordedForAny, restsOn, kept } };
}

/** Articles to follow, each act named once. */
function sourcesOf({ acts, notes, numbered }: CountryLaw, slugs: string[]) {
  const named = new Set<string>();
  return slugs.flatMap((slug) => {
    const note = notes.find((one) => one.slug === slug);
    const act = note && acts[note.act];
    if (note === undefined || act === undefined) return [];
    const { article, address } = note;
    const isNamed = named.has(note.act);
    named.add(note.act);
    const cited = { name: act.name, numbered: act.numbered ?? numbered };
    const name = isNamed ? article : citationOf(cited, article);
    return [{ name, address, language: act.language }];
  });
}
