import { fetchJson, type Fetch } from './files.ts';
import { readIndexWords, readQuery, type IndexQuery } from './index-words.ts';
import { holdsWord, matchNewer, type NewerRows } from './newer.ts';
import { openIndex, type Match } from './pagefind.ts';
import { remember } from './remember.ts';
import {
  correct,
  nearestTopics,
  noVocabulary,
  openVocabulary,
  type PackedWords,
} from './suggest.ts';
import type { Correction } from './types.ts';

/** What was found for a query; no `matches` when it has no word to search, so that everything is asked for. */
export type Found = {
  matches: Match[] | undefined;
  searchedFor: string;
  corrections: Correction[];
};

/** With more matches than this nobody asks what else may have been meant, and asking would take long. */
const plenty = 500;

/** Finds the clauses of a query, and what may have been meant when there are none. */
export type Matcher = {
  preload: (query: string) => Promise<void>;
  find: (query: string, newer: NewerRows | undefined) => Promise<Found>;
  listNearestTopics: (query: string) => Promise<string[]>;
};

/** Opens the index of a language in `folder`; the words to suggest from are loaded only when nothing is found. */
export async function openMatcher(folder: string, fetch: Fetch): Promise<Matcher> {
  const index = await openIndex(folder, fetch);
  const loadWords = remember(async () =>
    openVocabulary(await fetchJson<PackedWords>(`${folder}words.json`, fetch)),
  );
  // Without its words there are no suggestions, but still results.
  const openWords = () => loadWords().catch(() => noVocabulary);

  async function match(query: IndexQuery, newer: NewerRows | undefined): Promise<Match[]> {
    const built = await index.match(query);
    return newer === undefined ? built : matchNewer(query, built, newer);
  }

  function listMisspelt({ words }: IndexQuery, newer: NewerRows | undefined): string[] {
    return words.filter((word) => index.isUnknown(word) && !holdsWord(word, newer));
  }

  async function find(query: string, newer: NewerRows | undefined): Promise<Found> {
    const asked = readQuery(query);
    const asTyped = { searchedFor: query, corrections: [] };
    if (asked.words.length === 0) return { matches: undefined, ...asTyped };
    const matches = await match(asked, newer);
    if (matches.length > plenty) return { matches, ...asTyped };
    const misspelt = listMisspelt(asked, newer);
    const corrections = misspelt.length === 0 ? [] : correct(misspelt, await openWords());
    const searchedFor = replaceWords(query, corrections);
    const corrected = corrections.length === 0 ? [] : await match(readQuery(searchedFor), newer);
    return corrected.length === 0
      ? { matches, ...asTyped }
      : { matches: corrected, searchedFor, corrections };
  }

  return {
    preload: (query) => index.preload(readQuery(query)),
    find,
    listNearestTopics: async (query) => nearestTopics(readQuery(query).words, await openWords()),
  };
}

function replaceWords(query: string, corrections: Correction[]): string {
  const meant = new Map(corrections.map((correction) => [correction.typed, correction.meant]));
  const typed = query.normalize('NFC');
  return readIndexWords(typed).reduceRight(
    (text, { word, start, end }) =>
      text.slice(0, start) + (meant.get(word) ?? text.slice(start, end)) + text.slice(end),
    typed,
  );
}
