import type { WorksheetTools } from '#content/tool-schema.ts';
import type { Database } from '#db/client.server.ts';
import type { Locale } from '#domain/words.ts';
import { withoutDefinitions } from '#lib/labels.ts';
import { listClauses } from './catalogue.ts';
import { inLocale } from './in-locale.ts';
import { builtContent } from './reports.ts';
import { savedWords } from './saved-words.ts';
import { requireLabels } from './vocabularies.ts';
import { worksheetWords } from './worksheet-words.ts';

/** What every page of a worksheet tool is given: its content, words and labels in a language, and all clauses to propose from. */
export async function worksheetTool<Name extends keyof WorksheetTools>(
  name: Name,
  locale: Locale,
  open: () => Promise<Database>,
) {
  const tool = builtContent().tools[name];
  const labels = requireLabels(locale);
  const { stages, governance } = labels;
  return {
    shown: {
      tool: inLocale<WorksheetTools[Name]>(tool, locale),
      labels: { ...withoutDefinitions(labels), stages, governance },
      worksheetWords: worksheetWords[locale],
      savedWords: savedWords[locale],
    },
    clauses: await listClauses(open),
  };
}
