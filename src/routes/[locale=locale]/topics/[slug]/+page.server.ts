import { error } from '@sveltejs/kit';
import { messages } from '#content/messages.server.ts';
import { locales } from '#domain/words.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
import { findTopic } from '#lib/topic/topics.server.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  locales.flatMap((locale) =>
    vocabularies.themes.flatMap(({ topics }) => topics.map(({ slug }) => ({ locale, slug }))),
  );

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const topic = await findTopic(locals.database, params.slug, locale);
  if (topic === undefined) error(404, words.error.notFound);
  const { topic: topicWords, law: lawWords } = messages[locale];
  return { topic, labels: requireLabels(locale), topicWords, lawWords };
};
