import { messages } from '#content/messages.server.ts';
import { coverageOf } from '#domain/clause/coverage.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

/** What the collection covers as a whole, and topic by topic. */
export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const clauses = await listClauses(locals.database);
  const themes = requireLabels(locale).themes.map(({ slug, label, hue, topics }) => ({
    slug,
    label,
    hue,
    topics: topics.map((topic) => ({
      slug: topic.slug,
      label: topic.label,
      ...coverageOf(clauses.filter((clause) => clause.topics.includes(topic.slug))),
    })),
  }));
  return { coverageWords: messages[locale].coverage, whole: coverageOf(clauses), themes };
};
