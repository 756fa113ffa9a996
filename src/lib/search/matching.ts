import { fetchJson, type Fetch } from './files.ts';
import { readIndexWords, readQuery, type IndexQuery } from './index-words.ts';
import { holdsWord, matchNewer, matchNewerPartly, type NewerRows } from './newer.ts';
import { openIndex, plenty, type Match } from './pagefind.ts';
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
  /** The words searched. */
  words: string[];
  searchedFor: string;
  corrections: Correction[];
};

/** Finds the clauses of a query, and what may have been meant when there are none. */
export type Matcher = {
  preload: (query: string) => Promise<void>;
  find: (query: string, newer: NewerRows | undefined) => Promise<Found>;
  /** The clauses that hold some of a question's words, the best first; undefined for fewer than three words. */
  findPartial: (query: string, newer: NewerRows | undefined) => Promise<Found | undefined>;
  listNearestTopics: (query: string) => Promise<string[]>;
  /** The rows of the build that hold a form of one word. */
  rowsWith: (word: string) => Promise<number[]>;
};

/** A query of fewer words means all of them. */
const minForPartial = 3;
/** A clause that weighs less than this part of the best one for a question is left out. */
const partOfBest = 0.5;

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
    if (newer === undefined) return built;
    const lacking = query.words.filter(
      (word) => holdsWord(word, newer) && index.knows(word) !== 'whole',
    );
    // For a word it does not have the index answers with a shorter one, which nobody asked for.
    const isHeld = lacking.every((word) => index.knows(word) === 'beginning');
    return matchNewer({ ...query, lacking }, isHeld ? built : [], newer);
  }

  async function find(query: string, newer: NewerRows | undefined): Promise<Found> {
    const asked = readQuery(query);
    const asTyped = { words: asked.words, searchedFor: query, corrections: [] };
    if (asked.words.length === 0) return { ...asTyped, matches: undefined };
    const matches = await match(asked, newer);
    if (matches.length > plenty) return { ...asTyped, matches };
    const absent = asked.words.filter((word) => index.knows(word) !== 'whole');
    const unknown = absent.filter((word) => index.knows(word) === 'not' && !holdsWord(word, newer));
    const corrected = await findCorrected(query, matches.length === 0 ? absent : unknown, newer);
    return corrected ?? { ...asTyped, matches: unknown.length === 0 ? matches : [] };
  }

  /** What is found when the doubtful words are replaced by those they may stand for, if anything is. */
  async function findCorrected(
    query: string,
    doubtful: string[],
    newer: NewerRows | undefined,
  ): Promise<Found | undefined> {
    const corrections = doubtful.length === 0 ? [] : correct(doubtful, await openWords());
    if (corrections.length === 0) return undefined;
    const searchedFor = replaceWords(query, corrections);
    const asked = readQuery(searchedFor);
    const matches = await match(asked, newer);
    return matches.length === 0
      ? undefined
      : { matches, words: asked.words, searchedFor, corrections };
  }

  async function findPartial(
    query: string,
    newer: NewerRows | undefined,
  ): Promise<Found | undefined> {
    const { words, isPhrase } = readQuery(query);
    if (isPhrase || words.length < minForPartial) return undefined;
    const built = await index.matchAny(words);
    const matches = newer === undefined ? built : matchPartly(words, built, newer);
    const min = (matches[0]?.score ?? 0) * partOfBest;
    const kept = matches.filter(({ score }) => score >= min);
    return { matches: kept, words, searchedFor: query, corrections: [] };
  }

  function matchPartly(words: string[], built: Match[], newer: NewerRows): Match[] {
    const lacking = words.filter((word) => index.knows(word) === 'not');
    return matchNewerPartly({ words, lacking }, built, newer);
  }

  return {
    preload: (query) => index.preload(readQuery(query)),
    find,
    findPartial,
    listNearestTopics: async (query) => nearestTopics(readQuery(query).words, await openWords()),
    rowsWith: async (word) =>
      (await index.match({ words: [word], isPhrase: true })).map(({ row }) => row),
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
