import { locales } from '#domain/words.ts';
import type { ModelClause } from '#content/schema/clauses.ts';
import type { ClauseRecord } from './record.ts';

/** Model clauses and guidelines as clauses of the hub: no parties, no date, in every language that has them. */
export function modelClauseRecords(clauses: ModelClause[]): ClauseRecord[] {
  return clauses.map(({ topics, texts, ...facts }) => ({
    ...facts,
    provenance: 'model',
    topics: topics.map((slug) => ({ slug, because: [] })),
    texts: locales.flatMap((language) => {
      const own = texts[language];
      if (own === undefined) return [];
      const { title, text, ...note } = own;
      return [{ language, title, text, note }];
    }),
    country: 'ZZ',
    sector: 'cross-sector',
    licence: 'CC BY 4.0',
  }));
}
