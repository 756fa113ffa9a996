import { lettersOf } from '#lib/glossary.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import { builtContent } from '#lib/server/reports.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return { letters: lettersOf(builtContent().glossary, locale) };
};
