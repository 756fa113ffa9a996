import { messages } from '#content/messages.server.ts';
import { stepsOf } from '#domain/clause/coverage.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { countBy, listClauses } from '#lib/clause/catalogue.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const clauses = await listClauses(locals.database);
  const labels = requireLabels(locale);
  return {
    labels,
    coverageWords: messages[locale].coverage,
    steps: Object.fromEntries(
      labels.themes
        .flatMap(({ topics }) => topics)
        .map(({ slug }) => [slug, stepsOf(clauses.filter(({ topics }) => topics.includes(slug)))]),
    ),
    counts: countBy(clauses, (clause) => clause.themes),
  };
};
