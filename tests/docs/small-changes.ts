import type { Edits } from './changed-copy.ts';

const locales = ['en', 'fr', 'es', 'pt'];

const named = (area: string, name: string, label: string): Edits =>
  Object.fromEntries(
    locales.map((locale) => [
      `content/messages/${locale}/hub.json`,
      [`  "${area}": {\n`, `  "${area}": {\n    "${name}": "${label}",\n`],
    ]),
  );

/** What it takes to add a fact on a clause, `remedy`, by the file: each text with what takes its place. */
export const factEdits: Edits = {
  'db/schema/clauses.ts': ['    section: text(),\n', '    section: text(),\n    remedy: text(),\n'],
  'src/domain/clause/records.ts': [
    '  section: v.nullable(Text),\n',
    '  section: v.nullable(Text),\n  remedy: v.nullable(Text),\n',
  ],
  'db/dump.ts': [
    '  licence: (clause) => clause.licence,\n',
    '  licence: (clause) => clause.licence,\n  remedy: (clause) => clause.remedy,\n',
  ],
  'content/schema/provisions.ts': [
    '    industry: v.optional(Translated),\n',
    '    industry: v.optional(Translated),\n    remedy: v.optional(TrimmedText),\n',
  ],
  'src/lib/clause/ClauseFacts.svelte': [
    '      { name: words.clause.article,',
    '      { name: words.clause.remedy, value: clause.remedy },\n      { name: words.clause.article,',
  ],
  ...named('clause', 'remedy', 'Remedy'),
};

/** The migration of that fact. */
export const factMigration = 'ALTER TABLE `clauses` ADD `remedy` text;';

/** What it takes to add a facet, `industry`, without what the page calls it. */
export const facetEdits: Edits = {
  'src/domain/clause/facets.ts': [
    '} satisfies Record<string, Facet>;',
    '  industry: { place: 10, valuesOf: ({ industry }) => (industry === null ? [] : [industry]) },\n} satisfies Record<string, Facet>;',
  ],
  'db/queries/filters.ts': [
    '  sector: { value: sql`${clauses.sector}` },\n',
    '  sector: { value: sql`${clauses.sector}` },\n  industry: {\n    value: sql`${clauses.industry}`,\n    linked: sql`(SELECT 1) WHERE ${clauses.industry} IS NOT NULL`,\n  },\n',
  ],
  'functions/clauses/clause-query.ts': [
    '} satisfies Record<FacetName, v.GenericSchema>;',
    "  industry: anyOf(v.string(), 'branch in the words of its source'),\n} satisfies Record<FacetName, v.GenericSchema>;",
  ],
};

/** What the page calls that facet. */
export const facetNameEdits: Edits = named('clauses', 'industry', 'Industry');
