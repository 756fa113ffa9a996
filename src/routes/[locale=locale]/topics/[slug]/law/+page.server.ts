import { error } from '@sveltejs/kit';
import { messages } from '#content/messages.server.ts';
import { locales } from '#domain/words.ts';
import { lawOn, members, topicsWithLaw } from '#lib/law/law.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  locales.flatMap((locale) => [...topicsWithLaw].map((slug) => ({ locale, slug })));

export const load: PageServerLoad = async ({ params, parent }) => {
  const { locale, words } = await parent();
  const { slug } = params;
  if (!topicsWithLaw.has(slug)) error(404, words.error.notFound);
  const topic = { slug, label: requireLabels(locale).topics[slug] ?? slug };
  const laws = lawOn(slug, locale, words.site.countries);
  return { topic, laws, members: [...members], lawWords: messages[locale].law };
};
