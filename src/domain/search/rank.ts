/** What one word of a question weighs in the rows that hold it: more where it is rare, or stands in a title. */
export type Weights = ReadonlyMap<number, number>;

/** A row that holds at least one word of a question. */
export type Ranked = { row: number; score: number; holdsAll: boolean };

/** So many rows that hold all the words are answer enough. */
export const enough = 10;
/** A row that scores less than this part of the best one is left out. */
const partOfBest = 0.5;

/**
 * The rows that hold any of a question's words, best first. A row's score is the sum of what its words weigh, times the
 * share of the words that it holds: of two rows the one that speaks of more of what was asked comes first.
 */
export function rankRows(words: readonly Weights[]): Ranked[] {
  const found = words.filter(({ size }) => size > 0);
  const sums = new Map<number, { sum: number; held: number }>();
  for (const weights of found) {
    for (const [row, weight] of weights) {
      const { sum, held } = sums.get(row) ?? { sum: 0, held: 0 };
      sums.set(row, { sum: sum + weight, held: held + 1 });
    }
  }
  return Array.from(sums, ([row, { sum, held }]) => ({
    row,
    score: (sum * held) / found.length,
    holdsAll: held === words.length,
  })).sort(byScore);
}

/** Of rows that come best first those worth showing: all that hold every word where they are many, else what scores well. */
export function worthShowing(ranked: readonly Ranked[]): Ranked[] {
  const whole = ranked.filter(({ holdsAll }) => holdsAll);
  if (whole.length >= enough) return whole;
  const least = (ranked[0]?.score ?? 0) * partOfBest;
  return ranked.filter(({ score, holdsAll }) => holdsAll || score >= least);
}

/** Puts the better row first, and of two alike the one that stands first. */
export const byScore = (one: Ranked, other: Ranked): number =>
  other.score - one.score || one.row - other.row;
