import { requireToolWords } from '#lib/server/tool-words.ts';
import { builtContent } from '#lib/server/reports.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

const pages = import.meta.glob('./*/+page.svelte');

/** The tools whose page exists. */
export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const tools = builtContent()
    .toolList.filter(({ slug }) => `./${slug}/+page.svelte` in pages)
    .map(({ slug, title, summary }) => ({ slug, title: title[locale], summary: summary[locale] }));
  return { tools, toolWords: requireToolWords(locale) };
};
