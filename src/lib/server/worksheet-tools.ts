import type { WorksheetTools } from '#content/tool-schema.ts';
import type { Database } from '#db/client.server.ts';
import type { Locale } from '#domain/words.ts';
import { withoutDefinitions } from '#lib/labels.ts';
import { listClauses } from './catalogue.ts';
import { inLocale, type InLocale } from './in-locale.ts';
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
  const tool: WorksheetTools[Name] = builtContent().tools[name];
  return {
    shown: {
      tool: inLocale(tool, locale) as InLocale<WorksheetTools[Name]>,
      labels: withoutDefinitions(requireLabels(locale)),
      worksheetWords: worksheetWords[locale],
      savedWords: savedWords[locale],
    },
    clauses: await listClauses(open),
  };
}
