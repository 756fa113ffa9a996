import { builtAt } from '#lib/site/build.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { findManifest, searchFolder } from '#lib/search/manifest.server.ts';
import { messages } from '#content/messages.server.ts';
import { comparisonRules } from '#lib/compare/rules.server.ts';
import { criticalWordsIn, type CriticalWords } from '#lib/scan/critical-words.ts';
import { locales } from '#domain/lists.ts';
import { marks } from '#lib/contribution/marks.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

/** What a person compares with the pictures of a scan, whatever language it is in. */
const critical: CriticalWords = Object.fromEntries(
  locales.map((locale) => [locale, criticalWordsIn(locale, comparisonRules(locale))]),
);

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ parent }) => {
  const { locale } = await parent();
  return {
    contribute: messages[locale].contribute,
    documents: messages[locale].documents,
    proposal: messages[locale].proposal,
    marks,
    critical,
    labels: withoutDefinitions(requireLabels(locale)),
    search: { manifest: findManifest(searchFolder()), builtAt },
  };
};
