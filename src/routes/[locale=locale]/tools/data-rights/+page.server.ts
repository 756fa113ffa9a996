import { oncePerLocale } from '#lib/server/entries.ts';
import { builtContent } from '#lib/server/reports.ts';
import { worksheetTool } from '#lib/server/worksheet-tools.ts';
import { aboutNames, columnNames } from '#lib/server/worksheet-names.ts';
import { proposalsOnTopic } from '#lib/tools/proposals.ts';
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
