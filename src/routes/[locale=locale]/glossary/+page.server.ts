import { lettersOf } from '#lib/report/glossary.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return { letters: lettersOf(builtContent().glossary, locale) };
};
