import { requireLabels } from '#lib/server/vocabularies.ts';
import { countBy, listClauses } from '#lib/clause/catalogue.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const clauses = await listClauses(locals.database);
  return {
    labels: requireLabels(locale),
    counts: countBy(clauses, (clause) => clause.themes),
  };
};
