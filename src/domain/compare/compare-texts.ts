import { differingWords, type Stretch } from './differing-words.ts';
import { judgeAlone, judgeChange, type Judgement } from './judge.ts';
import { partedRows } from './parted.ts';
import { cutIntoPoints, type Point } from './points.ts';
import { alignRows, rowsInOrder, type Row } from './rows.ts';
import type { CompiledComparison } from './rules.ts';

/** Longest that texts may be together, in characters, to be compared in seconds. */
export const maxCompared = 2_000_000;

/** A text to be compared, in its language (BCP 47). */
export type ComparedText = { text: string; language: string };

/** A point of a row in one text: its words beside those of the first text, and what is said of them. */
export type Cell = {
  point: Point | undefined;
  /** Of the first text of the row none is given. */
  stretches: Stretch[] | undefined;
  judgement: Judgement | undefined;
};

/** Texts beside each other, a cell for each text in each row. */
export type Comparison = { isAligned: boolean; rows: Cell[][] };

/**
 * Compares texts with the first of them, point by point. In different languages points stand in their order, and
 * nothing is said of them. Undefined where the texts are too long together.
 */
export function compareTexts(
  texts: readonly ComparedText[],
  compile: (language: string) => CompiledComparison | undefined,
): Comparison | undefined {
  if (texts.reduce((sum, { text }) => sum + text.length, 0) > maxCompared) return undefined;
  const points = texts.map(({ text }) => cutIntoPoints(text));
  const [language = 'und', ...others] = texts.map((one) => one.language.split('-')[0] ?? 'und');
  const isAligned = others.every((other) => other === language);
  const rows = isAligned ? alignRows(points) : rowsInOrder(points);
  const rules = isAligned ? compile(language) : undefined;
  const judged = points.map((_, index) =>
    index === 0 || !isAligned ? [] : judgeRows(rows, points, index, rules),
  );
  return {
    isAligned,
    rows: rows.map((row, place) =>
      row.map((_, index) => cellOf(row, points, index, judged[index]?.[place])),
    ),
  };
}

function cellOf(
  row: Row,
  texts: readonly (readonly Point[])[],
  index: number,
  judgement: Judgement | undefined,
): Cell {
  const [first, point] = [pointAt(texts, row, 0), pointAt(texts, row, index)];
  const isBeside = index > 0 && judgement !== undefined && first && point;
  const stretches = isBeside ? differingWords(first.words, point.words) : undefined;
  return { point, stretches, judgement };
}

const pointAt = (texts: readonly (readonly Point[])[], row: Row | undefined, index: number) => {
  const place = row?.[index];
  return place === undefined ? undefined : texts[index]?.[place];
};

/** What is said of each row of a text beside the first one; rows that are one sentence parted are judged together. */
function judgeRows(
  rows: readonly Row[],
  texts: readonly (readonly Point[])[],
  index: number,
  rules: CompiledComparison | undefined,
): (Judgement | undefined)[] {
  const hosts = partedRows(rows, texts, index, rules?.light);
  const members = Map.groupBy(rows.keys(), (place) => hosts[place] ?? place);
  const wordsOf = (places: readonly number[], text: number) => {
    const words = places.flatMap((place) => pointAt(texts, rows[place], text)?.words ?? []);
    return words.length === 0 ? undefined : words.join(' ');
  };
  const judged = new Map(
    [...members].map(([host, places]) => [
      host,
      judgementOf(wordsOf(places, 0), wordsOf(places, index), rules),
    ]),
  );
  return hosts.map((host) => judged.get(host));
}

function judgementOf(
  was: string | undefined,
  becomes: string | undefined,
  rules: CompiledComparison | undefined,
): Judgement | undefined {
  if (was === undefined && becomes === undefined) return undefined;
  if (was === becomes) return { direction: 'neutral', reasons: [] };
  if (rules === undefined) return { direction: 'unclear', reasons: [] };
  if (was === undefined) return judgeAlone(becomes ?? '', 'new', rules);
  if (becomes === undefined) return judgeAlone(was, 'gone', rules);
  return judgeChange(was, becomes, rules);
}
