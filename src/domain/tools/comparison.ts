import { levelOf, type Answers, type Result } from './assessment.ts';

/** How a dimension stood at each of some dates, and what became of it between the first and the last answer. */
export type Movement = {
  dimension: string;
  levels: (number | undefined)[];
  change: number | undefined;
};

/** Each dimension over the results, in their order. */
export function compareResults(results: Result[], dimensions: string[]): Movement[] {
  return dimensions.map((dimension) => {
    const levels = results.map(({ answers }) => levelOf(answers, dimension));
    const known = levels.filter((level) => level !== undefined);
    const [first, last] = [known[0], known.at(-1)];
    const change =
      known.length < 2 || first === undefined || last === undefined ? undefined : last - first;
    return { dimension, levels, change };
  });
}

/** What moved: the dimensions that had been chosen, the others that rose with them, and those that fell. */
export function whatMoved(
  movements: Movement[],
  focus: string[],
): { chosen: Movement[]; along: Movement[]; fell: Movement[] } {
  const isChosen = ({ dimension }: Movement) => focus.includes(dimension);
  return {
    chosen: movements.filter((movement) => isChosen(movement) && movement.change !== undefined),
    along: movements.filter((movement) => !isChosen(movement) && (movement.change ?? 0) > 0),
    fell: movements.filter((movement) => !isChosen(movement) && (movement.change ?? 0) < 0),
  };
}

/** What several people answered on a dimension: who chose each level, and how far they lie apart. */
export type Spread = {
  dimension: string;
  levels: { level: number; names: string[] }[];
  lowest: number;
  highest: number;
  apart: number;
};

/** The spread of each dimension that anyone answered, those where people differ most first. */
export function spreadOf(
  voices: { name: string; answers: Answers }[],
  dimensions: string[],
): Spread[] {
  return dimensions
    .flatMap((dimension) => {
      const given = voices.flatMap(({ name, answers }) => {
        const level = levelOf(answers, dimension);
        return level === undefined ? [] : [{ name, level }];
      });
      if (given.length === 0) return [];
      const numbers = given.map(({ level }) => level);
      const [lowest, highest] = [Math.min(...numbers), Math.max(...numbers)];
      const levels = [...new Set(numbers)]
        .sort((a, b) => a - b)
        .map((level) => ({
          level,
          names: given.filter((one) => one.level === level).map(({ name }) => name),
        }));
      return [{ dimension, levels, lowest, highest, apart: highest - lowest }];
    })
    .sort((a, b) => b.apart - a.apart);
}
