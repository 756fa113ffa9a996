import { oncePerLocale } from '#lib/site/entries.ts';
import { worksheetTool } from '#lib/worksheets/worksheet-tools.server.ts';
import { proposalsOnTopic } from '#lib/worksheets/proposals.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const { shown, clauses } = await worksheetTool('data-life-cycle', locale, locals.database);
  const proposals = shown.tool.stages.map(({ topics }) =>
    topics.map((topic) => ({ topic, clauses: proposalsOnTopic(clauses, topic, locale) })),
  );
  return { ...shown, proposals };
};
