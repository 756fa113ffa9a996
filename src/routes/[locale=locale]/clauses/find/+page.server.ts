import * as clauses from '#db/queries/clauses.ts';
import type { ClauseFilters } from '#db/queries/filters.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const prerender = false;

const perPage = 20;

/** The results of the plain form, for readers without script; a missing database shows as such, not as an error. */
export const load: PageServerLoad = async ({ url, locals, parent, setHeaders }) => {
  const { locale } = await parent();
  setHeaders({ 'cache-control': 'no-store' });
  const q = url.searchParams.get('q')?.slice(0, 200) ?? '';
  const page = Math.max(1, Number.parseInt(url.searchParams.get('page') ?? '1', 10) || 1);
  const filters: ClauseFilters = { q, theme: url.searchParams.getAll('theme').filter(Boolean) };
  const labels = requireLabels(locale);
  try {
    const found = await clauses.list(await locals.database(), filters, {
      sort: 'relevance',
      page,
      perPage,
    });
    return { q, page, pages: Math.ceil(found.total / perPage), labels, found };
  } catch (error) {
    console.warn(JSON.stringify({ path: url.pathname, database: String(error) }));
    return { q, page, pages: 0, labels, found: undefined };
  }
};
