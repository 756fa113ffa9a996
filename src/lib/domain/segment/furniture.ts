import type { Line } from './lines.ts';

const edge = 4;
const leastPages = 3;
const leastShare = 0.12;
const leastSteady = 0.6;

type Sighting = { page: number; numbers: number[]; text: string };

/**
 * Takes running heads, running feet and page numbers off the pages: lines at the edge that come again page after
 * page, the same or with a number that counts the pages. A heading that merely begins many pages ("Article 7") stays.
 */
export function removeFurniture(pages: readonly Line[][]): Line[][] {
  const heads = findRunning(pages, (lines) => lines.slice(0, edge));
  const feet = findRunning(pages, (lines) => lines.slice(-edge));
  return pages.map((lines, page) => {
    let from = 0;
    let to = lines.length;
    while (from < to && isFurniture(lines[from], page, heads)) from += 1;
    while (to > from && isFurniture(lines[to - 1], page, feet)) to -= 1;
    return lines
      .slice(from, to)
      .map((line, index) => (index === 0 && from > 0 ? { ...line, follows: 'page' } : line));
  });
}

type Running = { exact: Map<string, number>; counting: Map<string, Map<number, number>> };

function findRunning(pages: readonly Line[][], edgeOf: (lines: Line[]) => Line[]): Running {
  const byText = new Map<string, Sighting[]>();
  const byShape = new Map<string, Sighting[]>();
  pages.forEach((lines, page) => {
    for (const { text } of edgeOf(lines)) {
      const sighting = { page, numbers: numbersIn(text), text: plain(text) };
      push(byText, sighting.text, sighting);
      push(byShape, shapeOf(text), sighting);
    }
  });
  const least = Math.max(leastPages, Math.floor(pages.length * leastShare));
  const exact = new Map(
    [...byText]
      .filter(([, seen]) => seen.length >= least || longestRun(seen) >= leastPages)
      .map(([text, seen]) => [text, seen.length]),
  );
  const counting = new Map(
    [...byShape]
      .map(([shape, seen]): [string, Map<number, number>] => [shape, steadyOffsets(seen)])
      .filter(([, offsets]) => offsets.size > 0),
  );
  return { exact, counting };
}

/** By the place of a number in the line: how far it is ahead of the page, where most sightings agree. */
function steadyOffsets(seen: Sighting[]): Map<number, number> {
  const found = new Map<number, number>();
  const places = seen[0]?.numbers.length ?? 0;
  for (let place = 0; place < places; place += 1) {
    const counts = new Map<number, number>();
    for (const { page, numbers } of seen) {
      const offset = (numbers[place] ?? 0) - page;
      counts.set(offset, (counts.get(offset) ?? 0) + 1);
    }
    const [most] = [...counts].sort((a, b) => b[1] - a[1]);
    if (most !== undefined && most[1] >= 2 && most[1] >= seen.length * leastSteady) {
      found.set(place, most[0]);
    }
  }
  return found;
}

function isFurniture(line: Line | undefined, page: number, { exact, counting }: Running): boolean {
  if (line === undefined) return false;
  if (/^[-–—\s]*(?:[ivxl]+|page)[-–—.\s]*$/i.test(line.text)) return true;
  if (exact.has(plain(line.text))) return true;
  const offsets = counting.get(shapeOf(line.text));
  const numbers = numbersIn(line.text);
  const isLonely = /^[-–—\s|]*(?:page|página|p\.)?\s*\d+[-–—.\s|]*$/i.test(line.text);
  return [...(offsets ?? [])].some(
    ([place, offset]) => isLonely || Math.abs((numbers[place] ?? 0) - page - offset) <= 2,
  );
}

function longestRun(seen: Sighting[]): number {
  let longest = 0;
  let run = 0;
  seen.forEach(({ page }, index) => {
    run = index > 0 && page - (seen[index - 1]?.page ?? 0) <= 2 ? run + 1 : 1;
    longest = Math.max(longest, run);
  });
  return longest;
}

const plain = (text: string) => text.replace(/\s+/g, ' ').trim();
const shapeOf = (text: string) => plain(text).replace(/\d+/g, '#');
const numbersIn = (text: string) => (text.match(/\d+/g) ?? []).map(Number);

function push<Value>(map: Map<string, Value[]>, key: string, value: Value): void {
  const list = map.get(key);
  if (list === undefined) map.set(key, [value]);
  else list.push(value);
}
