import { error, redirect } from '@sveltejs/kit';
import * as agreements from '#db/queries/agreements.ts';
import { locales } from '#domain/words.ts';
import { database } from '#lib/server/database.ts';
import { moved } from '#lib/server/moved-agreements.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = async () => {
  const slugs = await agreements.listSlugs(await database(undefined));
  return locales.flatMap((locale) => slugs.map((slug) => ({ locale, slug })));
};

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const agreement = await agreements.findBySlug(await locals.database(), params.slug);
  if (agreement === undefined) {
    const left = moved.get(params.slug);
    if (left?.to !== undefined) redirect(301, `/${locale}/${left.to}/`);
    error(left === undefined ? 404 : 410, words.error.notFound);
  }
  return { agreement, labels: requireLabels(locale) };
};
