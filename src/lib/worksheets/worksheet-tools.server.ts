import type { WorksheetTools } from '#content/schema/tools.ts';
import type { Database } from '#db/client.server.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { WorksheetTool } from '#domain/tools/worksheet.ts';
import type { Locale } from '#domain/words.ts';
import { namedIn } from '#content/load/named.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { inLocale } from '#lib/server/in-locale.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { messages } from '#content/messages.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { proposalsOnGovernance, proposalsOnTopic, type Proposal } from './proposals.ts';

/**
 * What every page of a worksheet tool is given: its content, words and labels in a language, and the clauses proposed
 * for each topic and each theme of co-governance that its content names.
 */
export async function worksheetTool<Name extends WorksheetTool>(
  name: Name,
  locale: Locale,
  open: () => Promise<Database>,
) {
  const tool = builtContent().tools[name];
  const labels = requireLabels(locale);
  const { stages, governance } = labels;
  return {
    tool: inLocale<WorksheetTools[Name]>(tool, locale),
    labels: { ...withoutDefinitions(labels), stages, governance },
    worksheetWords: messages[locale].worksheets,
    savedWords: messages[locale].saved,
    proposals: proposalsFor(tool, await listClauses(open), locale),
  };
}

const proposalsFor = (
  tool: unknown,
  clauses: Clause[],
  locale: Locale,
): Record<string, Proposal[]> => ({
  ...Object.fromEntries(
    namedIn(tool, 'topics').map((topic) => [topic, proposalsOnTopic(clauses, topic, locale)]),
  ),
  ...Object.fromEntries(
    namedIn(tool, 'theme').map((theme) => [theme, proposalsOnGovernance(clauses, theme, locale)]),
  ),
});
