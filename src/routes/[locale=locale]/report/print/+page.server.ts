import { oncePerLocale } from '#lib/site/entries.ts';
import { findTheme } from '#lib/report/reports.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import type { PageServerLoad } from './$types';

export const entries = oncePerLocale;

export const load: PageServerLoad = async ({ locals, parent }) => {
  const { locale } = await parent();
  const labels = requireLabels(locale);
  const themes = await Promise.all(
    labels.themes.map(({ slug }) => findTheme(locals.database, slug, locale)),
  );
  return { labels, themes: themes.filter((said) => said !== undefined) };
};
