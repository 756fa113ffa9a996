import { messages } from '#content/messages.server.ts';
import { comparisonRules } from '#lib/compare/rules.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const { compare, hub } = messages[locale];
  const { clause, agreement } = hub;
  return {
    compare,
    rules: comparisonRules(locale),
    // The facts of a clause's page that help to compare, by the names they have there.
    facts: [
      ...[clause.unions, clause.counterpart, clause.partyNote, clause.country, clause.sector],
      ...[clause.wordingDate, clause.year, agreement.from, agreement.to],
      ...[clause.validity, clause.extension, clause.instrument, clause.sourceKind],
    ],
  };
};
