import { builtAt } from '#lib/site/build.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { findManifest, searchFolder } from '#lib/search/manifest.server.ts';
import { inEveryLanguage, messages } from '#content/messages.server.ts';
import { marks } from '#lib/contribution/marks.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  const { kinds, outcomes } = messages[locale].mistake;
  const { holds, scan } = messages[locale].documents;
  const { validity, agreement, fields } = messages[locale].versions;
  return {
    desk: messages[locale].moderation,
    documents: { holds, scan },
    correction: { ...messages[locale].correction, validity, agreement, fields },
    reportWords: { kinds, outcomes },
    proposal: messages[locale].proposal,
    reasons: inEveryLanguage((words) => words.reasons),
    marks,
    labels: withoutDefinitions(requireLabels(locale)),
    search: { manifest: findManifest(searchFolder()), builtAt },
  };
};
