import { builtAt } from '#lib/site/build.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { findManifest } from '#lib/search/manifest.server.ts';
import { marks, proposalWords } from '#lib/contribution/words.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { moderationWords, reasons } from '#lib/moderation/words.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    desk: moderationWords[locale],
    proposal: proposalWords[locale],
    reasons,
    marks,
    labels: withoutDefinitions(requireLabels(locale)),
    search: { manifest: findManifest('src/static/search'), builtAt },
  };
};
