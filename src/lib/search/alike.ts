import { alikeFrom, likeness } from '#domain/clause/likeness.ts';
import type { Cards } from './cards.ts';
import type { Columns } from './columns.ts';
import { readIndexWords } from '#domain/search/index-words.ts';
import type { Matcher } from './matching.ts';
import type { NewerRows } from './newer.ts';
import type { AlikeClause } from './types.ts';

const maxWords = 10;
const maxCandidates = 5;
/** Shorter texts share their few words with others by chance. */
const fewestWords = 10;

/**
 * The clauses that say nearly the same as a text, likest first. Its rarest long words pick a few candidates from the
 * index, whose whole texts are then compared with it.
 */
export async function findAlike(
  text: string,
  from: { matcher: Matcher; columns: Columns; cards: Cards; newer: NewerRows | undefined },
): Promise<AlikeClause[]> {
  const words = readIndexWords(text.normalize('NFC')).map(({ word }) => word);
  if (words.length < fewestWords) return [];
  const candidates = await listCandidates(words, from);
  const built = await Promise.all(candidates.map(from.cards.read));
  return [...built, ...(from.newer?.cards.values() ?? [])]
    .map((card) => ({ ...card, likeness: likeness(text, card.text) }))
    .filter((card) => card.likeness >= alikeFrom)
    .sort((a, b) => b.likeness - a.likeness);
}

/** The rows of the build that share the rarest of the longest words. */
async function listCandidates(
  words: string[],
  { matcher, columns, newer }: { matcher: Matcher; columns: Columns; newer: NewerRows | undefined },
): Promise<number[]> {
  const longest = [...new Set(words)].sort((a, b) => b.length - a.length).slice(0, maxWords);
  const votes = new Map<number, number>();
  for (const rows of await Promise.all(longest.map(matcher.rowsWith))) {
    for (const row of rows) {
      if (newer?.hidden.has(row)) continue;
      votes.set(row, (votes.get(row) ?? 0) + Math.log(columns.rows / rows.length));
    }
  }
  return [...votes]
    .sort(([, a], [, b]) => b - a)
    .slice(0, maxCandidates)
    .map(([row]) => row);
}
