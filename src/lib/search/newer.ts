import { fold, stem } from '#domain/reading/normalise.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import type { Newer } from '#lib/api/newer.ts';
import { appendClauses, type Columns } from './columns.ts';
import { fetchJson, type Fetch } from './files.ts';
import { readIndexWords } from '#domain/search/index-words.ts';
import type { Match } from './word-index.ts';
import { aboutOf, cardOf } from './rows.ts';
import { findRows } from './slugs.ts';
import type { PackedTopics } from './suggest.ts';
import type { Card } from './types.ts';

/** Clauses that came after the build, as rows behind those of the build. */
export type NewerRows = {
  columns: Columns;
  /** Rows of the build that were withdrawn or that a newer row replaces. */
  hidden: ReadonlySet<number>;
  cards: Map<number, Card>;
  documents: NewerDocument[];
};

/** The words of a newer clause, folded: of its text by place, and of its title, topics and parties. */
type NewerDocument = { row: number; text: string[]; about: string[] };

/** Adds to the columns of the build in `folder` what is newer; a clause the build has is replaced. */
export async function takeUp(
  { items, withdrawn }: Newer,
  built: Columns,
  { folder, locale, fetch }: { folder: string; locale: Locale; fetch: Fetch },
): Promise<NewerRows> {
  const changed = [...items.map(({ slug }) => slug), ...withdrawn];
  const [topics, hidden] = await Promise.all([
    fetchJson<PackedTopics>(`${folder}topics.json`, fetch),
    findRows(folder, built.rows, changed, fetch),
  ]);
  const cards = items.map((clause) => cardOf(clause, locale));
  return {
    columns: appendClauses(built, items),
    hidden: new Set(hidden),
    cards: new Map(cards.map((card, added) => [built.rows + added, card])),
    documents: cards.map((card, added) => ({
      row: built.rows + added,
      ...wordsOf(card, items[added], topics),
    })),
  };
}

/** What is newer weighs a little more than its like. */
const newer = 1.01;

/**
 * What a word weighs in the newer clauses: as much as it does at most in the build, where their title, topics or parties
 * hold it, and as in the middle of the build, where only the text does. A word that the build lacks is rare.
 */
export function weighNewer(
  word: string,
  built: Match[],
  { documents, columns }: Pick<NewerRows, 'documents' | 'columns'>,
): Match[] {
  const asked = fold(word);
  const holders = documents.flatMap((document) => {
    const places = placesOf(asked, document.text);
    const isAbout = document.about.some((one) => isForm(one, asked));
    return isAbout || places.length > 0 ? [{ row: document.row, places, isAbout }] : [];
  });
  const rare = 2 * Math.log(1 + columns.rows / holders.length);
  const [most = rare, middle = rare] = [built[0], built[built.length >> 1]].map(
    (match) => match?.score,
  );
  return holders.map(({ row, places, isAbout }) => ({
    row,
    score: newer * (isAbout ? most : middle),
    locations: () => places,
  }));
}

/** The newer clauses that hold these words one after the other. */
export function findNewerPhrase(
  words: string[],
  { documents }: Pick<NewerRows, 'documents'>,
): number[] {
  const asked = words.map(fold);
  return documents
    .filter(({ text, about }) => [text, about].some((held) => holdsPhrase(asked, held)))
    .map(({ row }) => row);
}

function wordsOf(
  { title, text }: Card,
  clause: Clause | undefined,
  topicWords: Record<string, string[]>,
): Pick<NewerDocument, 'text' | 'about'> {
  const parties = clause === undefined ? [] : aboutOf(clause);
  const topics = clause?.topics.flatMap((topic) => topicWords[topic] ?? []) ?? [];
  return {
    text: foldedWords(text),
    about: [...[title, ...parties].flatMap(foldedWords), ...topics],
  };
}

const placesOf = (asked: string, words: string[]): number[] =>
  words.flatMap((word, place) => (isForm(word, asked) ? [place] : []));

const holdsPhrase = (asked: string[], words: string[]): boolean =>
  words.some((_, start) => asked.every((one, offset) => words[start + offset] === one));

/** Whether a word is another in one of its forms, or goes on with it. */
const isForm = (word: string, asked: string): boolean =>
  stem(word) === stem(asked) || (asked.length > 3 && word.startsWith(asked));

function foldedWords(text: string): string[] {
  return readIndexWords(text).map(({ word }) => fold(word));
}
