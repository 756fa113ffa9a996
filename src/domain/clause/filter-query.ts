import { facetsInView, type FacetName } from './facets.ts';

/** Chosen values of facets, years and a day, as searches and feeds have them. */
type Filters = { [Name in FacetName]?: string[] | undefined } & {
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  inForceOn?: string | undefined;
};

/**
 * Filters in the syntax of a query string, in one order whatever order they were chosen in and each once: two that
 * leave the same clauses by the same values are one text. Empty when nothing is chosen.
 */
export function filterQuery(filters: Filters): string {
  const params = new URLSearchParams();
  for (const facet of facetsInView) {
    for (const value of new Set(filters[facet]?.toSorted())) params.append(facet, value);
  }
  for (const name of ['yearFrom', 'yearTo', 'inForceOn'] as const) {
    const value = filters[name];
    if (value !== undefined) params.set(name, String(value));
  }
  return params.toString();
}
