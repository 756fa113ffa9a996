import { fold, stem } from '#domain/reading/normalise.ts';
import { readQuestion } from '#domain/search/question.ts';
import { byScore, rankRows, type Ranked, type Weights } from '#domain/search/rank.ts';
import { readIndexWords } from '#domain/search/index-words.ts';
import type { Locale } from '#domain/words.ts';
import type { Columns } from './columns.ts';
import { fetchJson, type Fetch } from './files.ts';
import {
  findNames,
  nameFiles,
  openNames,
  weighName,
  weighYear,
  type Named,
  type PackedNames,
} from './names.ts';
import { findNewerPhrase, weighNewer, type NewerRows } from './newer.ts';
import { remember } from './remember.ts';
import { countryNames } from './rows.ts';
import {
  meantBy,
  nearestTopics,
  noVocabulary,
  openVocabulary,
  type PackedTopics,
  type PackedWords,
} from './suggest.ts';
import { showRanked, type Shown } from './shown.ts';
import type { Card, ColumnClause, Correction, Question } from './types.ts';
import { openIndex, type Match } from './word-index.ts';

/** What was found for a question. */
export type Found = {
  /** Whether the rows come best first. */
  isRanked: boolean;
  /** The rows to show of all, or of those within a set. */
  show: (columns: Columns, question: Question, within: ReadonlySet<number> | undefined) => Shown;
  /** The places of the words in the text of a row. */
  locationsIn: (row: number) => number[];
  /** Whether none of the words is to be seen in what is said about a clause, so that it was found by its topics. */
  isUnseen: (clause: ColumnClause, card: Omit<Card, 'text' | 'isProposed'>) => boolean;
  /** The words searched. */
  words: string[];
  searchedFor: string;
  corrections: Correction[];
  without: string[];
  /** What must be there, word for word, and what must not, as it was typed. */
  required: string[];
  unwanted: string[];
};

/** What is searched: the facets of all clauses, and those that are newer than the build. */
type Searched = { columns: Columns; newer: NewerRows | undefined };

/** Finds the clauses of a question, and what may have been meant by words that none holds. */
export type Matcher = {
  preload: (query: string) => Promise<void>;
  /** Undefined for a query that asks for no word. */
  find: (query: string, searched: Searched) => Promise<Found | undefined>;
  listNearestTopics: (query: string) => Promise<string[]>;
  /** The rows of the build that hold a form of one word. */
  rowsWith: (word: string) => Promise<number[]>;
};

/** A word of a question with the clauses that hold it; what it was replaced by, if nothing does. */
type Term = { word: string; matches: Map<number, Match>; weights: Weights; isKnown: boolean };

/** A text in the reader's own language counts a little more. */
const ownLanguage = 1.1;

/** Opens the index of a language below `folder`; words to suggest from are loaded only where a word is held by nothing. */
export async function openMatcher(folder: string, locale: Locale, fetch: Fetch): Promise<Matcher> {
  const index = await openIndex(`${folder}${locale}/`, locale, fetch);
  const loadNames = remember((file: string) => fetchJson<PackedNames>(`${folder}${file}`, fetch));
  const namesIn = async (query: string) =>
    findNames(query, openNames(await Promise.all(nameFiles(query).map(loadNames))));
  const loadWords = remember(async () =>
    openVocabulary(await fetchJson<PackedWords>(`${folder}${locale}/words.json`, fetch)),
  );
  const loadTopics = remember(() => fetchJson<PackedTopics>(`${folder}topics.json`, fetch));
  // Without its words there are no suggestions, but still results.
  const openWords = () => loadWords().catch(() => noVocabulary);
  const openTopics = () => loadTopics().catch((): PackedTopics => ({}));

  async function lookUp(word: string, named: Named[], { columns, newer }: Searched): Promise<Term> {
    const { as, matches: held } = await index.lookUp(word);
    const called = named.filter(({ words }) => words.includes(word));
    const added = newer === undefined ? [] : weighNewer(word, as === 'whole' ? held : [], newer);
    // What a name begins is another word: "USA" is not the beginning of French "usage".
    const isOther = as === 'beginning' && called.length > 0;
    const matches = [...added, ...(isOther ? [] : notHidden(held, newer))];
    const facets = [...called.map((name) => weighName(name, columns)), weighYear(word, columns)];
    const weights = heaviest([new Map(matches.map(({ row, score }) => [row, score])), ...facets]);
    const byRow = new Map(matches.map((match) => [match.row, match]));
    return { word, matches: byRow, weights, isKnown: called.length > 0 };
  }

  async function find(query: string, searched: Searched): Promise<Found | undefined> {
    const asked = readQuestion(query);
    const named = await namesIn(query);
    const terms = await Promise.all(asked.words.map((word) => lookUp(word, named, searched)));
    const lacking = terms.filter(({ weights }) => weights.size === 0);
    const corrections = await correct(lacking, query);
    const meant = await Promise.all(
      wordsMeant(corrections)
        .filter((word) => !asked.words.includes(word))
        .map((word) => lookUp(word, [], searched)),
    );
    const replaced = new Set(corrections.map(({ typed }) => typed));
    const all = [...terms.filter(({ word }) => !replaced.has(word)), ...meant];
    // Empty words are searched for only in case they are names: nobody means "the" by itself.
    if (findNothing(all) && asked.unwanted.length === 0 && readIndexWords(query).length === 0)
      return undefined;
    const [required, unwanted] = await Promise.all(
      [asked.phrases, asked.unwanted].map((list) =>
        Promise.all(list.map(({ words }) => rowsOf(words, searched))),
      ),
    );
    const hidden = searched.newer?.hidden;
    const isWanted = (row: number) =>
      hidden?.has(row) !== true &&
      required?.every((rows) => rows.has(row)) !== false &&
      unwanted?.some((rows) => rows.has(row)) !== true;
    const ranked = (all.length === 0 ? everyRow(searched) : rankRows(all.map(weightsOf)))
      .filter(({ row }) => isWanted(row))
      .map(inLanguage(searched.columns))
      .sort(byScore);
    const words = all.map(({ word }) => word);
    return {
      isRanked: all.length > 0,
      show: (columns, question, within) => {
        const isAllowed = (row: number) => isWanted(row) && within?.has(row) !== false;
        const allowed = ranked.filter(({ row }) => isAllowed(row));
        return showRanked(allowed, columns, question, isAllowed);
      },
      locationsIn: (row) => all.flatMap(({ matches }) => matches.get(row)?.locations() ?? []),
      isUnseen: (clause, card) => isUnseen(words, clause, card),
      words,
      searchedFor: replaceWords(query, corrections),
      corrections,
      without: lacking.map(({ word }) => word).filter((word) => !replaced.has(word)),
      required: asked.phrases.map(({ typed }) => typed),
      unwanted: asked.unwanted.map(({ typed }) => typed),
    };
  }

  /** What was meant by words that nothing holds; names and acronyms are not taken for mistakes. */
  async function correct(lacking: Term[], query: string): Promise<Correction[]> {
    const doubtful = lacking.filter(({ word, isKnown }) => !isKnown && !isAcronym(word, query));
    if (doubtful.length === 0) return [];
    const [vocabulary, topics] = await Promise.all([openWords(), openTopics()]);
    return doubtful.flatMap(({ word }) => meantBy(word, vocabulary, topics) ?? []);
  }

  /** The rows that hold these words one after the other. */
  async function rowsOf(words: string[], { newer }: Searched): Promise<Set<number>> {
    const built = await index.findPhrase(words);
    const added = newer === undefined ? [] : findNewerPhrase(words, newer);
    return new Set([...notHidden(built, newer).map(({ row }) => row), ...added]);
  }

  function inLanguage({ facets: { language } }: Columns): (one: Ranked) => Ranked {
    const own = language.values.indexOf(locale);
    return (one) => {
      const set = language.sets[language.column[one.row] ?? 0];
      return set?.includes(own) === true ? { ...one, score: one.score * ownLanguage } : one;
    };
  }

  return {
    preload: async (query) => {
      await Promise.all([index.preload(readQuestion(query).words), namesIn(query)]);
    },
    find,
    listNearestTopics: async (query) =>
      nearestTopics(readQuestion(query).words, await openTopics()),
    rowsWith: async (word) => {
      const { as, matches } = await index.lookUp(word);
      return as === 'whole' ? matches.map(({ row }) => row) : [];
    },
  };
}

const weightsOf = ({ weights }: Term): Weights => weights;
const findNothing = (terms: Term[]): boolean => terms.every(({ weights }) => weights.size === 0);

/** All rows, for a question that says only what must not be there. */
const everyRow = ({ columns: { rows } }: Searched): Ranked[] =>
  Array.from({ length: rows }, (_, row) => ({ row, score: 1, holdsAll: true }));

const isAcronym = (word: string, query: string): boolean =>
  /\p{Ll}/u.test(query) && query.includes(word.toUpperCase());

const notHidden = (matches: Match[], newer: NewerRows | undefined): Match[] =>
  newer === undefined ? matches : matches.filter(({ row }) => !newer.hidden.has(row));

/** What weighs most for each row. */
function heaviest(all: Weights[]): Weights {
  const most = new Map<number, number>();
  for (const weights of all)
    for (const [row, weight] of weights) most.set(row, Math.max(weight, most.get(row) ?? 0));
  return most;
}

const wordsMeant = (corrections: Correction[]): string[] => [
  ...new Set(corrections.flatMap(({ meant }) => readIndexWords(meant).map(({ word }) => word))),
];

function replaceWords(query: string, corrections: Correction[]): string {
  const meant = new Map(corrections.map((correction) => [correction.typed, correction.meant]));
  const typed = query.normalize('NFC');
  return readIndexWords(typed).reduceRight(
    (text, { word, start, end }) =>
      text.slice(0, start) + (meant.get(word) ?? text.slice(start, end)) + text.slice(end),
    typed,
  );
}

function isUnseen(
  words: string[],
  { unions, topics, country, year }: ColumnClause,
  { title, gist, counterpart, industry, partyNote }: Omit<Card, 'text' | 'isProposed'>,
): boolean {
  if (topics.length === 0 || words.includes(String(year))) return false;
  const names = [...unions.map(({ name }) => name), ...countryNames(country)];
  const said = [title, gist, counterpart, industry, partyNote, ...names].join(' ');
  const seen = new Set(readIndexWords(said.normalize('NFC')).map(({ word }) => stem(fold(word))));
  return !words.some((word) => seen.has(stem(fold(word))));
}
