import { builtAt } from '#lib/build.ts';
import { briefWords } from '#lib/brief/words.server.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import { savedWords } from '#lib/server/saved-words.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return { brief: briefWords[locale], saved: savedWords[locale], builtAt };
};
