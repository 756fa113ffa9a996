import { oncePerLocale } from '#lib/site/entries.ts';
import { messages } from '#content/messages.server.ts';
import { lawGiven } from '#lib/law/law.server.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { worksheetTool } from '#lib/worksheets/worksheet-tools.server.ts';
import { aboutNames, columnNames } from '#lib/worksheets/worksheet-names.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;
// Reading needs no script, filling in does.
export const csr = true;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const shown = await worksheetTool('data-rights', locale, locals.database);
  const { glossary, tools } = builtContent();
  return {
    ...shown,
    lawWords: messages[locale].law,
    lawCountries: lawGiven(locale).countries,
    terms: shown.tool.terms.flatMap((slug) => {
      const entry = glossary.find((word) => word.slug === slug);
      return entry === undefined
        ? []
        : [{ slug, term: entry.term[locale], definition: entry.definition[locale] }];
    }),
    names: { columns: columnNames(tools['data-rights']), about: aboutNames() },
  };
};
