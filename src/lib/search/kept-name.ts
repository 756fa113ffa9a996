import { getLabels, getLocale, getWords } from '#lib/site/context.ts';
import { say } from '#lib/site/messages.ts';
import { languageName } from '#lib/site/names.ts';
import { filterNames } from './filter-names.ts';
import { requestOf, type KeptSearch } from './kept-searches.ts';

/** How a kept search is called in the language of the page: words, filters, order, and its language where that is another. */
export function getNameOf(): (search: KeptSearch) => string {
  const locale = getLocale();
  const words = getWords();
  const labels = getLabels();

  return (search) => {
    const { query, filters, sort } = requestOf(search);
    const unions = new Map(Object.entries(search.unions));
    return [
      ...(query === '' ? [] : [say(words.site.quoted, { text: query })]),
      ...filterNames(filters, { labels, words, locale, unions }),
      ...(sort === 'relevance' ? [] : [words.clauses[sort]]),
      ...(search.locale === locale ? [] : [languageName(search.locale, locale)]),
    ].join(' · ');
  };
}
