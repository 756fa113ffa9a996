import { facetsInView, type FacetName } from '#domain/clause/facets.ts';
import type { Locale } from '#domain/words.ts';
import type { Words } from '#content/messages.ts';
import type { Labels } from '#lib/site/labels.ts';
import { dayNames, facetValueName, yearNames } from './facet-names.ts';
import type { Filters } from './types.ts';

/** What names are taken from; unions bring their own, by slug. */
type Naming = {
  labels: Labels;
  words: Pick<Words, 'site' | 'clauses'>;
  locale: Locale;
  unions: ReadonlyMap<string, string>;
};

/** What filters are called in plain language, each for itself, in the order of the page. */
export function filterNames(filters: Filters, naming: Naming): string[] {
  const values = facetsInView.flatMap((facet) =>
    (filters[facet] ?? []).map((value) => valueName(facet, value, naming)),
  );
  return [...values, ...yearNames(filters, naming.words), ...dayNames(filters, naming)];
}

/** “Not known” would say nothing by itself. */
function valueName(facet: FacetName, value: string, naming: Naming): string {
  const name =
    (facet === 'union' ? naming.unions.get(value) : undefined) ??
    facetValueName(facet, value, naming);
  return facet === 'validity' ? `${naming.words.clauses.validity} ${name}` : name;
}
