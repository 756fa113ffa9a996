import { readingCounts, beginnings } from '#lib/server/database-view.ts';
import { listClauses } from '#lib/server/catalogue.ts';
import { oncePerLocale } from '#lib/server/entries.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { withoutDefinitions } from '#lib/labels.ts';
import { findManifest } from '#lib/search/manifest.server.ts';
import { builtAt } from '#lib/build.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const clauses = await listClauses(locals.database);
  return {
    labels: withoutDefinitions(requireLabels(locale)),
    manifest: findManifest('src/static/search'),
    builtAt,
    total: clauses.length,
    counts: readingCounts(clauses),
    newest: beginnings(clauses, locale),
  };
};
