import { fold, stem } from '#domain/reading/normalise.ts';
import type { Clause } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';
import type { Newer } from '#lib/api/newer.ts';
import { appendClauses, type Columns } from './columns.ts';
import { fetchJson, type Fetch } from './files.ts';
import { readIndexWords, type IndexQuery } from './index-words.ts';
import type { Match } from './pagefind.ts';
import { aboutOf, cardOf } from './rows.ts';
import { findRows } from './slugs.ts';
import type { PackedWords } from './suggest.ts';
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
  const [{ topics }, hidden] = await Promise.all([
    fetchJson<PackedWords>(`${folder}${locale}/words.json`, fetch),
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

/** The words of a query with those among them that no clause of the build holds as they are. */
type NewerQuery = { words: string[]; lacking: string[] };

/**
 * The matches of a query with the newer clauses among them. Those come first whose title, topics and parties hold all
 * the words, or which hold the words that the build lacks; the others come last, as their text cannot be weighed
 * against the index.
 */
export function matchNewer(
  { words, lacking, isPhrase }: NewerQuery & IndexQuery,
  built: Match[],
  { documents, hidden }: Pick<NewerRows, 'documents' | 'hidden'>,
): Match[] {
  const asked = words.map(fold);
  const only = lacking.map(fold);
  const first: Match[] = [];
  const last: Match[] = [];
  for (const document of documents) {
    const locations = isPhrase ? locatePhrase(asked, document) : locateWords(asked, document);
    if (locations === undefined) continue;
    const isFirst = holdsAll(asked, document.about) || holdsAny(only, document);
    (isFirst ? first : last).push({ row: document.row, score: 0, locations: () => locations });
  }
  return [...first, ...built.filter(({ row }) => !hidden.has(row)), ...last];
}

/**
 * The matches of some of the words with the newer clauses among them. These weigh as the best match does, by the part
 * of the words they hold, or fully when they hold one that the build lacks.
 */
export function matchNewerPartly(
  { words, lacking }: NewerQuery,
  built: Match[],
  { documents, hidden }: Pick<NewerRows, 'documents' | 'hidden'>,
): Match[] {
  const asked = words.map(fold);
  const only = lacking.map(fold);
  const best = built[0]?.score ?? 1;
  const added = documents.map((document): Match => {
    const { row, text, about } = document;
    const held = asked.filter((one) => holdsAll([one], [...text, ...about]));
    const part = holdsAny(only, document) ? 1 : held.length / asked.length;
    return {
      row,
      score: best * part,
      locations: () =>
        text.flatMap((word, place) => (held.some((one) => isForm(word, one)) ? [place] : [])),
    };
  });
  return [...added, ...built.filter(({ row }) => !hidden.has(row))]
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
}

/** Whether a newer clause holds the word or a longer one. */
export function holdsWord(word: string, newer: NewerRows | undefined): boolean {
  const asked = [fold(word)];
  return newer?.documents.some(({ text, about }) => holdsAll(asked, [...text, ...about])) === true;
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

/** Places in the text; undefined when a word is nowhere in the clause. */
function locateWords(asked: string[], { text, about }: NewerDocument): number[] | undefined {
  if (!holdsAll(asked, [...text, ...about])) return undefined;
  return text.flatMap((word, place) => (asked.some((one) => isForm(word, one)) ? [place] : []));
}

function locatePhrase(asked: string[], { text, about }: NewerDocument): number[] | undefined {
  const starts = phraseStarts(asked, text);
  if (starts.length === 0 && phraseStarts(asked, about).length === 0) return undefined;
  return starts.flatMap((start) => asked.map((_, offset) => start + offset));
}

function phraseStarts(asked: string[], words: string[]): number[] {
  return words.flatMap((_, start) =>
    asked.every((one, offset) => words[start + offset] === one) ? [start] : [],
  );
}

function holdsAll(asked: string[], words: string[]): boolean {
  return asked.every((one) => words.some((word) => isForm(word, one)));
}

/** Whether a newer clause holds one of the words as it is, not as the beginning of a longer one. */
function holdsAny(asked: string[], { text, about }: NewerDocument): boolean {
  const held = new Set([...text, ...about].map(stem));
  return asked.some((one) => held.has(stem(one)));
}

function isForm(word: string, asked: string): boolean {
  return word.startsWith(asked) || stem(word) === stem(asked);
}

function foldedWords(text: string): string[] {
  return readIndexWords(text).map(({ word }) => fold(word));
}
