import { withoutDefinitions } from '#lib/site/labels.ts';
import { messages } from '#content/messages.server.ts';
import { marks } from '#lib/contribution/marks.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const { summary, problems } = messages[locale].contribute;
  return {
    status: messages[locale].status,
    wrong: { summary, problems },
    proposal: messages[locale].proposal,
    marks,
    labels: withoutDefinitions(requireLabels(locale)),
  };
};
