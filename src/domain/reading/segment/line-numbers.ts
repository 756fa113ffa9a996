import type { Line } from './lines.ts';

const minLines = 10;
const minShare = 0.7;
const minOpen = 0.2;
const maxStep = 3;

/** What stands behind a number at the beginning of a line. */
const counted = /^(\d{1,4})(?:(\s+)(\S.*)?)?$/;

/** A line that may carry a number in the margin, with what stands behind it. */
type Counted = { number: number; gap: number; rest: string };

/**
 * Takes the numbers off that some agreements print beside every line: most lines begin with one, each a step on from the
 * line before or begun again, and what stands behind it is nothing, goes on in small letters or stands off.
 */
export function removeLineNumbers(pages: readonly Line[][]): Line[][] {
  const found = findNumbers(pages);
  const total = pages.reduce((sum, lines) => sum + lines.length, 0);
  const all = [...found.values()];
  const isMargin =
    all.length >= Math.max(minLines, total * minShare) &&
    all.filter(isOpen).length >= all.length * minOpen;
  return isMargin
    ? pages.map((lines) => withoutNumbers(lines, found))
    : pages.map((one) => [...one]);
}

function findNumbers(pages: readonly Line[][]): Map<Line, Counted> {
  const found = new Map<Line, Counted>();
  let last = 0;
  let before: number | undefined;
  for (const line of pages.flat()) {
    const [, digits = '', gap = '', rest = ''] = counted.exec(line.text) ?? [];
    const number = Number(digits);
    const isNext = (from: number | undefined) =>
      from !== undefined && number > from && number <= from + maxStep;
    if (digits === '' || !(number === 1 || isNext(last) || isNext(before))) continue;
    // A page may begin anew, or its own number may only look so.
    before = number === 1 ? last : undefined;
    last = number;
    found.set(line, { number, gap: gap.length, rest });
  }
  return found;
}

/** No numbered paragraph begins like this, and no item of a list. */
const isOpen = ({ gap, rest }: Counted) => rest === '' || gap > 2 || /^\p{Ll}/u.test(rest);

function withoutNumbers(lines: readonly Line[], found: Map<Line, Counted>): Line[] {
  const kept: Line[] = [];
  let isAfterGap = false;
  for (const line of lines) {
    const own = found.get(line);
    if (own?.rest === '') {
      isAfterGap = true;
      continue;
    }
    const follows = isAfterGap && line.follows === 'wrapped' ? 'gap' : line.follows;
    kept.push(own === undefined ? { ...line, follows } : { ...line, text: own.rest, follows });
    isAfterGap = false;
  }
  return kept;
}
