import { and, eq, gt, gte, inArray, lte, sql, type SQL } from 'drizzle-orm';
import { facetNames, type FacetName } from '#domain/clause/facets.ts';
import {
  agreements,
  clauses,
  clauseTexts,
  clauseTopics,
  clauseUnions,
  topics,
  unions,
} from '../schema/clauses.ts';

/** What clauses are asked for; a list means "any of", all fields together mean "and". */
export type ClauseFilters = { [Name in FacetName]?: string[] } & {
  q?: string | undefined;
  yearFrom?: number | undefined;
  yearTo?: number | undefined;
  /** Only clauses that are known to have applied on this day (ISO 8601). */
  inForceOn?: string | undefined;
  /** Only clauses published or changed after this ISO 8601 time. */
  since?: string | undefined;
  /** Only these clauses. */
  slugs?: string[] | undefined;
};

const isBelieved = sql`date('now') <= date(${clauses.checkedOn}, '+12 months')`;

/**
 * Where a facet's values stand: in a column of `clauses`, or in tables linked to it, given as what follows
 * FROM and ends in a WHERE on the clause.
 */
export const facetSources: Record<FacetName, { value: SQL; linked?: SQL }> = {
  theme: {
    value: sql`${topics.theme}`,
    linked: sql`${clauseTopics} JOIN ${topics} ON ${topics.slug} = ${clauseTopics.topic} WHERE ${clauseTopics.clauseId} = ${clauses.id}`,
  },
  topic: {
    value: sql`${clauseTopics.topic}`,
    linked: sql`${clauseTopics} WHERE ${clauseTopics.clauseId} = ${clauses.id}`,
  },
  kind: { value: sql`${clauses.kind}` },
  provenance: { value: sql`${clauses.provenance}` },
  strength: { value: sql`${clauses.strength}` },
  union: {
    value: sql`${unions.slug}`,
    linked: sql`${clauseUnions} JOIN ${unions} ON ${unions.id} = ${clauseUnions.unionId} WHERE ${clauseUnions.clauseId} = ${clauses.id}`,
  },
  country: { value: sql`${clauses.country}` },
  sector: { value: sql`${clauses.sector}` },
  // Nobody says "in force" of what was not looked up for a year: the rule of `validityAt`, in SQL.
  validity: {
    value: sql`CASE WHEN ${clauses.validity} <> 'in-force' OR ${isBelieved} THEN ${clauses.validity} ELSE 'unknown' END`,
  },
  language: {
    value: sql`${clauseTexts.language}`,
    linked: sql`${clauseTexts} WHERE ${clauseTexts.clauseId} = ${clauses.id}`,
  },
};

/** The condition that published clauses meet under these filters, leaving out the facet `except`. */
export function conditionOf(filters: ClauseFilters, except?: FacetName): SQL {
  const match = filters.q === undefined ? undefined : matchExpression(filters.q);
  const conditions = [
    eq(clauses.state, 'published'),
    ...facetNames
      .filter((name) => name !== except)
      .map((name) => facetCondition(name, filters[name] ?? [])),
    filters.yearFrom === undefined ? undefined : gte(clauses.year, filters.yearFrom),
    filters.yearTo === undefined ? undefined : lte(clauses.year, filters.yearTo),
    filters.inForceOn === undefined ? undefined : appliedOn(filters.inForceOn),
    filters.since === undefined ? undefined : gt(clauses.changedAt, filters.since),
    filters.slugs === undefined
      ? undefined
      : sql`${clauses.slug} IN (SELECT value FROM json_each(${JSON.stringify(filters.slugs)}))`,
    match === undefined
      ? undefined
      : sql`${clauses.id} IN (SELECT rowid FROM clauses_fts WHERE clauses_fts MATCH ${match})`,
  ];
  return and(...conditions) ?? sql`TRUE`;
}

/**
 * The words of a query as an FTS5 expression: all must occur, each may go on ("monitor" finds "monitoring"),
 * a text in double quotes is a phrase. Undefined when there is no word in it.
 */
export function matchExpression(q: string): string | undefined {
  const parts = [...q.normalize('NFC').matchAll(/"([^"]+)"|([\p{L}\p{N}]+)/gu)].flatMap(
    ([, phrase, word]) => {
      if (word !== undefined) return [word.length > 3 ? `"${word}"*` : `"${word}"`];
      const words = phrase?.match(/[\p{L}\p{N}]+/gu) ?? [];
      return words.length > 0 ? [`"${words.join(' ')}"`] : [];
    },
  );
  return parts.length > 0 ? parts.join(' ') : undefined;
}

/** The rule of `termOf`, in SQL. */
function appliedOn(day: string): SQL {
  const validity = facetSources.validity.value;
  const from = sql`coalesce(${agreements.fromDate}, ${clauses.wordingDate})`;
  const until = sql`CASE ${validity} WHEN 'in-force' THEN coalesce(${agreements.toDate}, date(${clauses.checkedOn}, '+12 months')) WHEN 'ended' THEN ${agreements.toDate} END`;
  return sql`EXISTS (SELECT 1 FROM (SELECT 1) LEFT JOIN ${agreements} ON ${agreements.id} = ${clauses.agreementId} WHERE ${from} <= ${day} AND ${day} <= ${until})`;
}

function facetCondition(name: FacetName, values: string[]): SQL | undefined {
  if (values.length === 0) return undefined;
  const { value, linked } = facetSources[name];
  if (linked === undefined) return inArray(value, values);
  return sql`EXISTS (SELECT 1 FROM ${linked} AND ${inArray(value, values)})`;
}
