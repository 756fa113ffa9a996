import type { Line } from './lines.ts';

const edge = 4;
const minPages = 3;
const minShare = 0.12;
const minSteady = 0.6;
const minAlike = 0.5;
const minCounted = 0.25;
const maxDrift = 2;

/** What repeats at one edge of the pages. */
type Running = {
  /** Lines that come again as they are. */
  texts: ReadonlySet<string>;
  /** Lines that come again with other numbers at one place of most pages; at the foot only, where no heading can stand. */
  shapes: ReadonlySet<string>;
  /** By shape: which of its numbers counts the pages, and how far it is ahead of them. */
  counting: ReadonlyMap<string, { place: number; ahead: number }>;
};

/**
 * Takes running heads, running feet and page numbers off the pages: lines at the edge that come again page after
 * page, the same or with a number that counts the pages. A heading that merely begins many pages ("Article 7") stays.
 */
export function removeFurniture(pages: readonly Line[][]): Line[][] {
  const heads = withSameHead(pages, findRunning(pages.map((lines) => lines.slice(0, edge))));
  const feetOf = pages.map((lines) => lines.slice(-edge).reverse());
  const shapes = alikeAtSamePlace(pages.map((lines) => lines.slice(-edge - 1).reverse()));
  const feet = { ...findRunning(feetOf), shapes };
  return pages.map((lines, page) => {
    let from = 0;
    let to = lines.length;
    while (from < to && isFurniture(lines[from], { page, place: from }, heads)) from += 1;
    const isFoot = () => isFurniture(lines[to - 1], { page, place: lines.length - to }, feet);
    while (to > from && isFoot()) to -= 1;
    return lines
      .slice(from, to)
      .map((line, index) => (index === 0 && from > 0 ? { ...line, follows: 'page' } : line));
  });
}

/** Of two pages nothing shows a running head but the same first line on both. */
function withSameHead(pages: readonly Line[][], running: Running): Running {
  const [first, second] = pages.map(([line]) => plain(line?.text ?? ''));
  const isSame = pages.length === 2 && first !== undefined && first === second;
  return isSame ? { ...running, texts: new Set([...running.texts, first]) } : running;
}

type Sighting = { page: number; numbers: number[] };

function findRunning(edges: readonly Line[][]): Running {
  const byText = new Map<string, number[]>();
  const byShape = new Map<string, Sighting[]>();
  edges.forEach((lines, page) => {
    for (const { text } of lines) {
      push(byText, plain(text), page);
      for (const part of partsOf(text)) {
        push(byShape, shapeOf(part), { page, numbers: numbersIn(part) });
      }
    }
  });
  const min = Math.max(minPages, Math.floor(edges.length * minShare));
  const repeated = [...byText].filter(
    ([, seen]) => seen.length >= min || longestRun(seen) >= minPages,
  );
  return {
    texts: new Set(repeated.map(([text]) => text)),
    shapes: new Set(),
    counting: new Map(
      [...byShape].flatMap(([shape, seen]) => {
        const counter = counterOf(seen, isWordy(shape) ? minPages / minCounted : edges.length);
        return counter === undefined ? [] : [[shape, counter]];
      }),
    ),
  };
}

/**
 * The number of a line that counts the pages, where most sightings agree how far it is ahead of them. It stands on a
 * quarter of the pages at least: two headings that end a page ("Article 2", "Article 9") may agree by chance. Of many
 * words, three pages are enough.
 */
function counterOf(
  seen: readonly Sighting[],
  pages: number,
): { place: number; ahead: number } | undefined {
  const places = seen[0]?.numbers.length ?? 0;
  const min = Math.max(2, Math.ceil(pages * minCounted));
  for (let place = 0; place < places; place += 1) {
    const counts = new Map<number, number>();
    for (const { page, numbers } of seen) {
      const ahead = (numbers[place] ?? 0) - page;
      counts.set(ahead, (counts.get(ahead) ?? 0) + 1);
    }
    const [commonest] = [...counts].sort((a, b) => b[1] - a[1]);
    if (commonest !== undefined && commonest[1] >= min && commonest[1] >= seen.length * minSteady) {
      return { place, ahead: commonest[0] };
    }
  }
  return undefined;
}

/**
 * The lines that stand at one place of most pages, but for their numbers. Several of one shape on one page are rows of a
 * table.
 */
function alikeAtSamePlace(edges: readonly Line[][]): Set<string> {
  const counts = new Map<string, number>();
  for (const lines of edges) {
    const shapes = lines.map(({ text }) => shapeOf(text));
    shapes.slice(0, edge).forEach((shape, place) => {
      if (shapes.indexOf(shape) !== shapes.lastIndexOf(shape)) return;
      const key = `${place} ${shape}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    });
  }
  const min = Math.max(minPages, edges.length * minAlike);
  return new Set([...counts].filter(([, count]) => count >= min).map(([key]) => key));
}

/** Whether a line runs along an edge; `place` counts the lines from there. */
function isFurniture(
  line: Line | undefined,
  { page, place }: { page: number; place: number },
  running: Running,
): boolean {
  if (line === undefined) return false;
  const { text } = line;
  if (/^[-–—\s]*(?:[ivxl]+|page)[-–—.\s]*$/i.test(text)) return true;
  if (running.texts.has(plain(text)) || running.shapes.has(`${place} ${shapeOf(text)}`))
    return true;
  return partsOf(text).some((part) => {
    const counter = running.counting.get(shapeOf(part));
    if (counter === undefined) return false;
    const drift = (numbersIn(part)[counter.place] ?? 0) - page - counter.ahead;
    return Math.abs(drift) <= maxDrift || /^[-–—\s|]*(?:(?:page|página)\s*)?\d+\W*$/i.test(part);
  });
}

/** A line as a whole, and the page number at its end by itself: the rest may change from chapter to chapter. */
function partsOf(text: string): string[] {
  const columns = text.split(/\s{3,}/);
  for (let at = Math.max(1, columns.length - maxColumns); at < columns.length; at += 1) {
    const tail = plain(columns.slice(at).join(' '));
    if (pageNumber.test(tail)) return [text, tail];
  }
  return [text];
}

/** "12", "- 12 -", "Page 12 of 80" in the columns they may stand in. */
const pageNumber = /^(?:page|página)? ?[-–—]? ?\d+ ?[-–—]?(?: ?(?:of|de|sur|\/) ?\d+)?$/i;
const maxColumns = 6;

/** The most pages one after the other, of the sorted numbers of pages; one in between may be missing. */
function longestRun(pages: readonly number[]): number {
  let longest = 0;
  let run = 0;
  pages.forEach((page, index) => {
    run = index > 0 && page - (pages[index - 1] ?? 0) <= 2 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();

/** A line but for its numbers, small Roman ones between dashes included, and for blanks round dashes. */
const shapeOf = (text: string) =>
  plain(text)
    .replace(/ ?[-‐–—] ?/g, '-')
    .replace(/\d+/g, '#')
    .replace(/-[ivxl]{1,6}-/g, '-#-');
const wordy = 20;
const isWordy = (shape: string) => (shape.match(/\p{L}/gu)?.length ?? 0) >= wordy;
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
