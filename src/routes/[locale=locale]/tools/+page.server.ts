import { messages } from '#content/messages.server.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

const pages = import.meta.glob('./*/+page.svelte');

/** The tools whose page exists. */
export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const tools = builtContent()
    .toolList.filter(({ slug }) => `./${slug}/+page.svelte` in pages)
    .map(({ slug, title, summary }) => ({ slug, title: title[locale], summary: summary[locale] }));
  return { tools, toolWords: messages[locale].tools };
};
