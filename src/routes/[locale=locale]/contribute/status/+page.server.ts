import en from '#content/messages/en/status.json';
import es from '#content/messages/es/status.json';
import fr from '#content/messages/fr/status.json';
import pt from '#content/messages/pt/status.json';
import type { Locale } from '#domain/words.ts';
import type { StatusWords } from '#lib/contribution/words.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { contributeWords, marks, proposalWords } from '#lib/contribution/words.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

const words: Record<Locale, StatusWords> = { en, fr, es, pt };

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const { summary, problems } = contributeWords[locale];
  return {
    status: words[locale],
    wrong: { summary, problems },
    proposal: proposalWords[locale],
    marks,
    labels: withoutDefinitions(requireLabels(locale)),
  };
};
