import type { Locale } from '#domain/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import type { Words } from '#content/messages.ts';
import { countryName, languageName } from '#lib/site/names.ts';
import type { Facet } from './search-address.ts';

/** What a value of a facet is called; unions bring their own name. */
export function facetValueName(
  facet: Facet,
  value: string,
  { labels, words, locale }: { labels: Labels; words: Words; locale: Locale },
): string {
  switch (facet) {
    case 'theme':
      return labels.themes.find(({ slug }) => slug === value)?.label ?? value;
    case 'topic':
      return labels.topics[value] ?? value;
    case 'country':
      return countryName(value, locale, words.site.countries);
    case 'language':
      return languageName(value, locale);
    case 'sector':
      return labels.sectors[value] ?? value;
    case 'union':
      return value;
    case 'kind':
      return (labels.kinds as Record<string, string>)[value] ?? value;
    case 'provenance':
      return (labels.provenances as Record<string, string>)[value] ?? value;
    case 'strength':
      return (labels.strengths as Record<string, string>)[value] ?? value;
  }
}
