import { redirect } from '@sveltejs/kit';
import { causeOf } from '#functions/http/log-text.ts';
import { findClauses } from '#functions/clauses/find-clauses.ts';
import type { PublishedSearch } from '#functions/http/context.ts';
import { queryOf, readRequest, type SearchRequest } from '#lib/search/search-address.ts';
import { searchSource } from '#lib/search/search-source.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { Locale } from '#domain/words.ts';
import type { PageServerLoad } from './$types';

export const prerender = false;

const perPage = 20;

/**
 * The results of the plain form, for readers without script; a page after the last one leads to that, and a missing
 * database shows as such, not as an error.
 */
export const load: PageServerLoad = async ({ url, locals, platform, parent, setHeaders }) => {
  const { locale } = await parent();
  setHeaders({ 'cache-control': 'no-store' });
  const request = readRequest(url.searchParams);
  const search = () => searchSource(platform);
  const found = await find(locals.database, search, { ...request, locale });
  const pages = Math.max(1, Math.ceil((found?.total ?? 0) / perPage));
  if (found && request.page > pages) redirect(303, `?${queryOf({ ...request, page: pages })}`);
  return {
    request,
    found,
    pages,
    labels: requireLabels(locale),
  };
};

async function find(
  database: App.Locals['database'],
  search: PublishedSearch,
  { query, filters, ...asked }: SearchRequest & { locale: Locale },
) {
  try {
    return await findClauses(await database(), search, {
      q: query,
      ...filters,
      ...asked,
      perPage,
    });
  } catch (error) {
    console.warn(JSON.stringify({ page: 'clauses/find', database: causeOf(error) }));
    return undefined;
  }
}
