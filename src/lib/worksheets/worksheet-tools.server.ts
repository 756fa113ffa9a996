import type { WorksheetTools } from '#content/schema/tools.ts';
import type { Database } from '#db/client.server.ts';
import type { Locale } from '#domain/words.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { inLocale } from '#lib/server/in-locale.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { messages } from '#content/messages.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';

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
      worksheetWords: messages[locale].worksheets,
      savedWords: messages[locale].saved,
    },
    clauses: await listClauses(open),
  };
}
