import { oncePerLocale } from '#lib/server/entries.ts';
import { worksheetTool } from '#lib/server/worksheet-tools.ts';
import { proposalsOnTopic } from '#lib/tools/proposals.ts';
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
