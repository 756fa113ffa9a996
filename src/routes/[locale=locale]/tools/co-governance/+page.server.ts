import { oncePerLocale } from '#lib/server/entries.ts';
import { worksheetTool } from '#lib/server/worksheet-tools.ts';
import { proposalsOnGovernance } from '#lib/tools/proposals.ts';
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
