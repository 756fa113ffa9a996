import { error } from '@sveltejs/kit';
import type { Clause } from '#domain/clause/records.ts';
import { locales, type Locale } from '#domain/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import type { Words } from '#content/messages.ts';
import { say } from '#lib/site/messages.ts';
import { countryName } from '#lib/site/names.ts';
import { pageOf } from '#lib/search/plain-list.ts';
import { listClauses } from '#lib/clause/catalogue.server.ts';
import { database } from '#lib/server/database.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { lists, type List } from '../../../../../../params/list.ts';
import type { EntryGenerator, PageServerLoad } from './$types';

const valuesOf: Record<List, (clause: Clause) => string[]> = {
  theme: (clause) => clause.themes,
  topic: (clause) => clause.topics,
  country: (clause) => [clause.country.toLowerCase()],
};

export const entries: EntryGenerator = async () => {
  const all = await listClauses(() => database(undefined));
  return lists.flatMap((list) =>
    [...new Set(all.flatMap(valuesOf[list]))].flatMap((value) => {
      const { pages } = pageOf(
        all.filter((clause) => valuesOf[list](clause).includes(value)),
        1,
      );
      return locales.flatMap((locale) =>
        Array.from({ length: pages }, (_, index) => ({
          locale,
          list,
          value,
          ...(index > 0 ? { page: String(index + 1) } : {}),
        })),
      );
    }),
  );
};

export const load: PageServerLoad = async ({ params, locals, parent }) => {
  const { locale, words } = await parent();
  const { list, value } = params;
  const all = await listClauses(locals.database);
  const found = all
    .filter((clause) => valuesOf[list](clause).includes(value))
    .toSorted((a, b) => (b.year ?? 0) - (a.year ?? 0));
  const page = Number(params.page ?? 1);
  const { rows, pages } = pageOf(found, page);
  if (rows.length === 0) error(404, words.error.notFound);
  const labels = requireLabels(locale);
  const about = titleOf(list, value, locale, words, labels);
  const isWithoutWording =
    list === 'topic' && !found.some(({ provenance }) => provenance === 'agreement');
  const paging = { total: found.length, page, pages };
  return { ...about, ...paging, labels, clauses: rows, value, list, isWithoutWording };
};

function titleOf(list: List, value: string, locale: Locale, words: Words, labels: Labels) {
  if (list === 'country') {
    const name = countryName(value.toUpperCase(), locale, words.site.countries);
    return { title: say(words.list.ofCountry, { name }), definition: '', hue: undefined };
  }
  const theme = labels.themes.find(
    ({ slug, topics }) => slug === value || topics.some((topic) => topic.slug === value),
  );
  const entry = list === 'theme' ? theme : theme?.topics.find(({ slug }) => slug === value);
  return {
    title: say(words.list.ofTheme, { name: entry?.label ?? value }),
    definition: entry?.definition ?? '',
    hue: theme?.hue,
  };
}
