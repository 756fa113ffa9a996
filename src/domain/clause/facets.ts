import { judgementOf } from './judgement.ts';
import type { Clause } from './records.ts';

type Facet = {
  /** Where the database view shows it, from 1. */
  place: number;
  /** The values a clause is found by. */
  valuesOf: (clause: Clause) => string[];
};

/** What clauses are filtered and counted by, in the order of the search's columns. */
const facets = {
  theme: { place: 1, valuesOf: ({ themes }) => themes },
  topic: { place: 2, valuesOf: ({ topics }) => topics },
  kind: { place: 8, valuesOf: ({ kind }) => [kind] },
  provenance: { place: 3, valuesOf: ({ provenance }) => [provenance] },
  strength: { place: 4, valuesOf: (clause) => [judgementOf(clause)] },
  union: { place: 7, valuesOf: ({ unions }) => unions.map(({ slug }) => slug) },
  country: { place: 5, valuesOf: ({ country }) => [country] },
  sector: { place: 6, valuesOf: ({ sector }) => [sector] },
  validity: { place: 10, valuesOf: ({ validity }) => [validity] },
  language: { place: 9, valuesOf: ({ texts }) => texts.map(({ language }) => language) },
} satisfies Record<string, Facet>;

export type FacetName = keyof typeof facets;

/** The facets in the order of the search's columns and of the API's answers. */
export const facetNames = Object.keys(facets) as FacetName[];

/** The facets in the order in which a page shows them and an address holds them. */
export const facetsInView = facetNames.toSorted((a, b) => facets[a].place - facets[b].place);

/** The values of a facet that a clause is found by. */
export const facetValuesOf = (name: FacetName, clause: Clause): string[] =>
  facets[name].valuesOf(clause);

/** A record with an entry for every facet. */
export function mapFacets<Value>(make: (name: FacetName) => Value): Record<FacetName, Value> {
  return Object.fromEntries(facetNames.map((name) => [name, make(name)])) as Record<
    FacetName,
    Value
  >;
}
