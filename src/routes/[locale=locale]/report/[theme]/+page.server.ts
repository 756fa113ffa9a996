import { error } from '@sveltejs/kit';
import { locales } from '#domain/words.ts';
import { findTheme } from '#lib/report/reports.server.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  locales.flatMap((locale) => vocabularies.themes.map((theme) => ({ locale, theme: theme.slug })));

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale } = await parent();
  const said = await findTheme(locals.database, params.theme, locale);
  if (said === undefined) error(404);
  return { labels: requireLabels(locale), said };
};
