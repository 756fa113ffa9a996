import check from '#content/vocabularies/check.yaml';
import { parseCheckRules } from '#content/load/check-rules.ts';
import { inEveryLanguage, messages } from '#content/messages.server.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    check: messages[locale].check,
    documents: messages[locale].documents,
    saved: messages[locale].saved.problems,
    labels: withoutDefinitions(requireLabels(locale)),
    // Wording is offered in the language of the agreement, whatever that of the page is.
    parties: parseCheckRules(vocabularies, check).parties,
    sectionWords: inEveryLanguage(({ check: { sectionWord } }) => sectionWord),
  };
};
