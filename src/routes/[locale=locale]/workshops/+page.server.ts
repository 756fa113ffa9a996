import { oncePerLocale } from '#lib/site/entries.ts';
import { messages } from '#content/messages.server.ts';
import { listCards, requireIntroduction } from '#lib/workshops/workshops.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    workshopWords: messages[locale].workshops,
    introduction: requireIntroduction(locale),
    cards: listCards(locale),
  };
};
