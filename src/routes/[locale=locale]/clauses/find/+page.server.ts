import { causeOf } from '#functions/http/log-text.ts';
import * as clauses from '#db/queries/clauses.ts';
import { readRequest, type SearchRequest } from '#lib/search/search-address.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const prerender = false;

const perPage = 20;

/** The results of the plain form, for readers without script; a missing database shows as such, not as an error. */
export const load: PageServerLoad = async ({ url, locals, parent, setHeaders }) => {
  const { locale } = await parent();
  setHeaders({ 'cache-control': 'no-store' });
  const request = readRequest(url.searchParams);
  const found = await find(locals, request);
  return {
    request,
    found,
    pages: Math.ceil((found?.total ?? 0) / perPage),
    labels: requireLabels(locale),
  };
};

async function find(locals: App.Locals, { query, filters, sort, page }: SearchRequest) {
  try {
    const options = { sort, page, perPage };
    return await clauses.list(await locals.database(), { q: query, ...filters }, options);
  } catch (error) {
    console.warn(JSON.stringify({ page: 'clauses/find', database: causeOf(error) }));
    return undefined;
  }
}
