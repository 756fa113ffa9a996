import { sql, type SQL } from 'drizzle-orm';
import { facetNames, type FacetName } from '#domain/clause/facets.ts';
import type { Database } from '../client.server.ts';
import { clauses } from '../schema/clauses.ts';
import { conditionOf, facetSources, type ClauseFilters } from './filters.ts';

export type FacetCounts = Record<FacetName, { value: string; count: number }[]>;

/** For each facet its values with the number of clauses each would leave, most first; other facets' filters hold. */
export async function countFacets(db: Database, filters: ClauseFilters): Promise<FacetCounts> {
  const counts = await Promise.all(
    facetNames.map((name) =>
      db.all<{ value: string; count: number }>(facetQuery(name, conditionOf(filters, name))),
    ),
  );
  return Object.fromEntries(
    facetNames.map((name, index) => [name, counts[index] ?? []]),
  ) as FacetCounts;
}

function facetQuery(name: FacetName, condition: SQL): SQL {
  const { value, linked } = facetSources[name];
  if (linked === undefined) {
    return sql`SELECT ${value} AS value, count(*) AS count FROM ${clauses} WHERE ${condition} GROUP BY 1 ORDER BY 2 DESC, 1`;
  }
  return sql`SELECT ${value} AS value, count(DISTINCT ${clauses.id}) AS count FROM ${clauses}, ${linked} AND ${condition} GROUP BY 1 ORDER BY 2 DESC, 1`;
}
