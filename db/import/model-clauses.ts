import { locales } from '#domain/words.ts';
import type { ModelClause } from '#content/schema/entries.ts';
import type { ClauseRecord } from './record.ts';

/** Model clauses and guidelines as clauses of the hub: no parties, no date, in four languages. */
export function modelClauseRecords(clauses: ModelClause[]): ClauseRecord[] {
  return clauses.map((clause) => ({
    slug: clause.slug,
    kind: clause.kind,
    provenance: 'model',
    strength: clause.strength,
    strengthBecause: [],
    stages: clause.stages,
    governance: clause.governance,
    fallback: clause.fallback ?? null,
    topics: clause.topics.map((slug) => ({ slug, because: [] })),
    texts: locales.map((language) => {
      const { title, text, ...note } = clause.texts[language];
      return { language, title, text, note };
    }),
    unions: [],
    counterpart: null,
    partyNote: null,
    country: 'ZZ',
    sector: 'cross-sector',
    industry: null,
    year: null,
    agreement: null,
    position: 0,
    articleNumber: null,
    section: null,
    articleState: null,
    confidence: null,
    sourceUrl: null,
    licence: 'CC BY 4.0',
  }));
}
