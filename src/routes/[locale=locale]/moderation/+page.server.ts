import { builtAt } from '#lib/build.ts';
import { withoutDefinitions } from '#lib/labels.ts';
import { findManifest } from '#lib/search/manifest.server.ts';
import { marks, proposalWords } from '#lib/server/contribute-words.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import { moderationWords, reasons } from '#lib/server/moderation-words.ts';
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
