import { builtAt } from '#lib/site/build.ts';
import { briefWords } from '#lib/brief/words.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { savedWords } from '#lib/saved/words.server.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return { brief: briefWords[locale], saved: savedWords[locale], builtAt };
};
