import { oncePerLocale } from '#lib/site/entries.ts';
import { worksheetTool } from '#lib/worksheets/worksheet-tools.server.ts';
import { proposalsOnGovernance } from '#lib/worksheets/proposals.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const { shown, clauses } = await worksheetTool('co-governance', locale, locals.database);
  return {
    ...shown,
    proposals: shown.tool.themes.map(({ theme }) => proposalsOnGovernance(clauses, theme, locale)),
  };
};
