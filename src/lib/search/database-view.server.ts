import { facetValuesOf, mapFacets, type FacetName } from '#domain/clause/facets.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import { unionNamesOf } from './columns.ts';
import type { Counts, FoundClause } from './types.ts';
import { beginningOf } from '#lib/site/text.ts';
import { describedFor } from '#lib/clause/described.ts';
import { textFor, titleOf } from '#lib/clause/texts.ts';
import { countBy } from '#lib/clause/catalogue.server.ts';

const perPage = 10;
/** Of the unions a page carries the first ones; the engine knows all. */
const maxUnions = 6;

/** How many clauses have each value of each facet, most first: what the database view shows before a search. */
export function readingCounts(clauses: Clause[]): Counts {
  const unionNames = unionNamesOf(clauses);
  const nameOf = (facet: FacetName, value: string) => {
    const name = facet === 'union' ? unionNames.get(value) : undefined;
    return name === undefined ? {} : { name };
  };
  return mapFacets((facet) =>
    Object.entries(countBy(clauses, (clause) => facetValuesOf(facet, clause)))
      .map(([value, count]) => ({ value, count, ...nameOf(facet, value) }))
      .sort((a, b) => b.count - a.count || a.value.localeCompare(b.value))
      .slice(0, facet === 'union' ? maxUnions : undefined),
  );
}

/** The first page of all clauses, newest first, as results are shown. */
export function beginnings(clauses: Clause[], locale: Locale): FoundClause[] {
  return clauses
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0))
    .slice(0, perPage)
    .map((clause) => {
      const { text, language } = textFor(clause, locale);
      const { title, language: titleLanguage } = titleOf(clause, locale);
      const excerpt = [{ text: beginningOf(text, 60), isHit: false }];
      return {
        ...withoutTexts(describedFor(clause, locale)),
        title,
        ...(titleLanguage === language ? {} : { titleLanguage }),
        language,
        excerpt,
        isNewer: false,
      };
    });
}

function withoutTexts(clause: Clause) {
  const { slug, kind, provenance, strength, strengthBy, themes, topics, validity } = clause;
  const { country, sector, year, unions, counterpart, industry } = clause;
  return {
    slug,
    kind,
    provenance,
    strength,
    strengthBy,
    validity,
    themes,
    topics,
    country,
    sector,
    year,
    unions,
    counterpart,
    industry,
    // Shown on the clause's own page.
    partyNote: null,
  };
}
