import { error } from '@sveltejs/kit';
import { messages } from '#content/messages.server.ts';
import { isMember, lawOf } from '#lib/law/law.server.ts';
import { lawTopicsOf, oncePerLawSheet, requireGuide } from '#lib/workshops/workshops.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLawSheet;

export const load: PageServerLoad = async ({ params, parent }) => {
  const { locale, words } = await parent();
  const { workshops: workshopWords, law: lawWords } = messages[locale];
  const topics = lawTopicsOf(params.slug);
  const country = params.country.toUpperCase();
  const laws = [country, ...(isMember(country) ? ['EU'] : [])]
    .map((code) => lawOf(code, locale, words.site.countries))
    .map((law) => ({
      ...law,
      notes: law.notes.filter((note) => note.topics.some((topic) => topics.includes(topic))),
    }))
    .filter(({ notes }) => notes.length > 0);
  if (laws.length === 0) error(404, words.error.notFound);
  const { slug, number, hue, title } = requireGuide(params.slug, locale);
  return { workshopWords, lawWords, workshop: { slug, number, hue, title }, laws };
};
