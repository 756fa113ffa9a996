import type { FacetName } from '#domain/clause/facets.ts';
import { strengths } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import type { Words } from '#content/messages.ts';
import { say } from '#lib/site/messages.ts';
import { countryName, dayName, languageName } from '#lib/site/names.ts';
import type { FacetCount, Filters } from './types.ts';

type Naming = { labels: Labels; words: Pick<Words, 'site' | 'clauses'>; locale: Locale };

/** The facets whose values have names of their own; another's are called by what they are. */
const names: Partial<Record<FacetName, (value: string, naming: Naming) => string | undefined>> = {
  theme: (value, { labels }) => labels.themes.find(({ slug }) => slug === value)?.label,
  topic: (value, { labels }) => labels.topics[value],
  country: (value, { words, locale }) => countryName(value, locale, words.site.countries),
  language: (value, { locale }) => languageName(value, locale),
  sector: (value, { labels }) => labels.sectors[value],
  kind: (value, { labels }) => (labels.kinds as Record<string, string>)[value],
  provenance: (value, { labels }) => (labels.provenances as Record<string, string>)[value],
  validity: (value, { words }) => (words.clauses.validities as Record<string, string>)[value],
  strength: (value, { labels }) => (labels.strengths as Record<string, string>)[value],
};

/** What a value of a facet is called; unions bring their own name. */
export const facetValueName = (facet: FacetName, value: string, naming: Naming): string =>
  names[facet]?.(value, naming) ?? value;

/** The range of years in words, if one is set. */
export function yearNames(
  { yearFrom: from, yearTo: to }: Filters,
  words: Naming['words'],
): string[] {
  if (from === undefined) return to === undefined ? [] : [say(words.clauses.until, { year: to })];
  if (to === undefined) return [say(words.clauses.since, { year: from })];
  return [from === to ? String(from) : say(words.site.years, { from, to })];
}

/** The day on which clauses are known to apply in words, if one is set. */
export function dayNames(
  { inForceOn }: Filters,
  { words, locale }: Pick<Naming, 'words' | 'locale'>,
): string[] {
  return inForceOn === undefined
    ? []
    : [`${words.clauses.inForceOn} ${dayName(inForceOn, locale)}`];
}

/** The facets whose values have an order of their own: themes by number, strengths from the top of the ladder. */
const orders: Partial<Record<FacetName, (labels: Labels) => string[]>> = {
  theme: ({ themes }) => themes.map(({ slug }) => slug),
  strength: () => [...strengths.toReversed(), 'none', 'unjudged'],
};

/** The counts of a facet in the order of its values; as they are where that is none. */
export function inOwnOrder(facet: FacetName, counts: FacetCount[], labels: Labels): FacetCount[] {
  const order = orders[facet]?.(labels);
  if (order === undefined) return counts;
  return counts.toSorted((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
