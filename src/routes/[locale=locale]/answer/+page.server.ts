import { messages } from '#content/messages.server.ts';
import { comparisonRules } from '#lib/compare/rules.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const { answer, compare, documents, saved } = messages[locale];
  return { answer, compare, documents, saved, rules: comparisonRules(locale) };
};
