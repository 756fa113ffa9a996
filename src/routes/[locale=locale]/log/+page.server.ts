import { causeOf } from '#functions/http/log-text.ts';
import * as log from '#db/queries/log.ts';
import { messages } from '#content/messages.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const prerender = false;

const perPage = 20;

/** The public log as it stands, without script; a missing database shows as such, not as an error. */
export const load: PageServerLoad = async ({ url, locals, parent, setHeaders }) => {
  const { locale } = await parent();
  setHeaders({ 'cache-control': 'no-store' });
  const page = pageIn(url.searchParams);
  const found = await find(locals, page);
  return {
    page,
    found,
    pages: Math.ceil((found?.total ?? 0) / perPage),
    log: messages[locale].log,
    sectors: requireLabels(locale).sectors,
  };
};

function pageIn(parameters: URLSearchParams): number {
  const page = Number(parameters.get('page') ?? 1);
  return Number.isInteger(page) && page >= 1 && page <= 100_000 ? page : 1;
}

async function find(locals: App.Locals, page: number) {
  try {
    return await log.listPublic(await locals.database(), { page, perPage });
  } catch (error) {
    console.warn(JSON.stringify({ page: 'log', database: causeOf(error) }));
    return undefined;
  }
}
