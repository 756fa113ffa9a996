import type { StartingSearch } from '#content/schema/hub-exercise.ts';
import type { Locale } from '#domain/words.ts';
import type { Labels } from '#lib/site/labels.ts';
import { say } from '#lib/site/messages.ts';
import { viewAddress, type SearchRequest } from '#lib/search/search-address.ts';

/** A search to begin with, as a link: what it says and where it leads. */
export function searchLink(
  { query, filters = {} }: StartingSearch,
  { locale, labels, byWord }: { locale: Locale; labels: Labels; byWord: string },
): { name: string; path: string } {
  const said = query?.[locale];
  const names = [
    ...(said === undefined ? [] : [say(byWord, { query: said })]),
    ...(filters.topic ?? []).map((topic) => labels.topics[topic]),
    ...(filters.strength ?? []).map((strength) => labels.strengths[strength]),
    ...(filters.provenance ?? []).map((provenance) => labels.provenances[provenance]),
    ...(filters.sector ?? []).map((sector) => labels.sectors[sector]),
  ];
  const request: SearchRequest = { query: said ?? '', filters, sort: 'relevance', page: 1 };
  return { name: names.join(' · '), path: viewAddress(locale, request) };
}
