import { oncePerLocale } from '#lib/site/entries.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { worksheetTool } from '#lib/worksheets/worksheet-tools.server.ts';
import { aboutNames, columnNames } from '#lib/worksheets/worksheet-names.server.ts';
import { proposalsOnTopic } from '#lib/worksheets/proposals.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const { shown, clauses } = await worksheetTool('data-rights', locale, locals.database);
  const { glossary, tools } = builtContent();
  const topics = new Set(shown.tool.parts.flatMap((part) => part.topics));
  return {
    ...shown,
    proposals: Object.fromEntries(
      [...topics].map((topic) => [topic, proposalsOnTopic(clauses, topic, locale)]),
    ),
    terms: shown.tool.terms.flatMap((slug) => {
      const entry = glossary.find((word) => word.slug === slug);
      return entry === undefined
        ? []
        : [{ slug, term: entry.term[locale], definition: entry.definition[locale] }];
    }),
    names: { columns: columnNames(tools['data-rights']), about: aboutNames() },
  };
};
