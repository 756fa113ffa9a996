import { error } from '@sveltejs/kit';
import * as clauses from '#db/queries/clauses.ts';
import { listVersions } from '#db/queries/corrections.ts';
import type { FormerClause } from '#domain/correction/correction.ts';
import { messages } from '#content/messages.server.ts';
import { withoutDefinitions } from '#lib/site/labels.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

// From the database alone: no file keeps what may have to be erased.
export const prerender = false;

const perPage = 10;

export const load: PageServerLoad = async ({ params, url, locals, parent, setHeaders }) => {
  const { locale, words } = await parent();
  const db = await locals.database();
  const clause = await clauses.findBySlug(db, params.slug);
  if (clause === 'withdrawn') error(410, words.clause.withdrawn);
  if (clause === undefined) error(404, words.error.notFound);
  const page = pageIn(url.searchParams);
  const of = { kind: 'clause', slug: clause.slug } as const;
  // One more than is shown, on each later page: what came after the first of them.
  const skipped = (page - 1) * perPage;
  const { items, total } = await listVersions(db, of, { page: 1, perPage: skipped + perPage });
  setHeaders({ 'cache-control': 'no-store' });
  return {
    clause,
    page,
    pages: Math.ceil(total / perPage),
    versions: items
      .map(({ record, ...version }, index) => ({
        ...version,
        record: record as FormerClause | null,
        next: index === 0 ? clause : (items[index - 1]?.record as FormerClause | null),
      }))
      .slice(skipped),
    said: messages[locale].versions,
    labels: withoutDefinitions(requireLabels(locale)),
  };
};

function pageIn(parameters: URLSearchParams): number {
  const page = Number(parameters.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
}
