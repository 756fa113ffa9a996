import check from '#content/vocabularies/check.yaml';
import { parseCheckRules } from '#content/load/check-rules.ts';
import { inEveryLanguage } from '#content/messages.server.ts';
import { vocabularies } from '#lib/server/vocabularies.ts';

/** What employers and unions are called in each language: wording is offered in that of the agreement, whatever that of the page is. */
export const { parties } = parseCheckRules(vocabularies, check);

/** What a part of an article is called in each language. */
export const sectionWords = inEveryLanguage(({ check: { sectionWord } }) => sectionWord);
