import { messages } from '#content/messages.server.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

const pages = import.meta.glob('./*/+page.svelte');

/** The tools whose page exists, and the pages that help with texts on the table. */
export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const { check, checkLead } = messages[locale].hub.home;
  const tools = builtContent()
    .toolList.filter(({ slug }) => `./${slug}/+page.svelte` in pages)
    .map(({ slug, title, summary }) => ({ slug, title: title[locale], summary: summary[locale] }));
  const { answer, compare } = messages[locale];
  const atTheTable = [
    { path: 'check', title: check, summary: checkLead },
    { path: 'compare', title: compare.title, summary: compare.lead },
    { path: 'answer', title: answer.title, summary: answer.lead },
  ];
  return { tools, atTheTable, toolWords: messages[locale].tools };
};
