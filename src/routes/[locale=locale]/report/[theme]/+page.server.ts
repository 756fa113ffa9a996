import { error } from '@sveltejs/kit';
import * as clauses from '#db/queries/clauses.ts';
import { locales } from '#domain/words.ts';
import { countBy, listClauses } from '#lib/server/catalogue.ts';
import { builtContent } from '#lib/server/reports.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

export const entries: EntryGenerator = () =>
  locales.flatMap((locale) => vocabularies.themes.map((theme) => ({ locale, theme: theme.slug })));

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale } = await parent();
  const content = builtContent().themes.get(params.theme);
  const labels = requireLabels(locale);
  const theme = labels.themes.find(({ slug }) => slug === params.theme);
  if (content === undefined || theme === undefined) error(404);
  const chosen = await clauses.listBySlugs(
    await locals.database(),
    content.chosen.map(({ clause }) => clause),
  );
  const all = await listClauses(locals.database);
  return {
    labels,
    theme,
    report: content.report[locale],
    chosen: chosen.map((clause) => ({
      clause,
      because: content.chosen.find((entry) => entry.clause === clause.slug)?.because[locale],
    })),
    total: all.filter((clause) => clause.themes.includes(theme.slug)).length,
    topicCounts: countBy(all, (clause) => clause.topics),
  };
};
