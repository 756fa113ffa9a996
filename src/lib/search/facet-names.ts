import type { FacetName } from '#domain/clause/facets.ts';
import type { Locale } from '#domain/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import type { Words } from '#content/messages.ts';
import { countryName, languageName } from '#lib/site/names.ts';

type Naming = { labels: Labels; words: Words; locale: Locale };

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
