import { inEveryLanguage, messages } from '#content/messages.server.ts';
import type { Locale } from '#domain/words.ts';
import { filterNames } from '#lib/search/filter-names.ts';
import type { Filters } from '#lib/search/types.ts';
import { requireLabels, vocabularies } from '#lib/server/vocabularies.ts';

/** What feeds and their filters are called, in every language. */
export const feedWords = {
  hub: inEveryLanguage(({ hub }) => hub.site.name),
  themes: vocabularies.themes,
  narrowed: inEveryLanguage(({ searches }) => searches.feedTitle),
  nameFilters: (filters: Filters, locale: Locale, unions: ReadonlyMap<string, string>) =>
    filterNames(filters, {
      labels: requireLabels(locale),
      words: messages[locale].hub,
      locale,
      unions,
    }),
};
