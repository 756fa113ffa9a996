import { readingCounts, beginnings } from '#lib/search/database-view.server.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { oncePerLocale } from '#lib/site/entries.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { findManifest, searchFolder } from '#lib/search/manifest.server.ts';
import { builtAt } from '#lib/site/build.ts';
import type { PageServerLoad } from './$types';

// The one reading page that needs script: it searches and filters on the device.
export const csr = true;
export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const clauses = await listClauses(locals.database);
  return {
    labels: withoutDefinitions(requireLabels(locale)),
    manifest: findManifest(searchFolder()),
    builtAt,
    total: clauses.length,
    counts: readingCounts(clauses),
    newest: beginnings(clauses, locale),
  };
};
