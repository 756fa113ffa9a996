import { readHeading } from './headings.ts';
import type { PlacedLine } from './lines.ts';

const titles =
  /^(?:table\s+of\s+contents|contents|index|sommaire|table\s+des\s+mati[èe]res|[íi]ndice(?:\s+(?:general|de\s+contenidos?))?|tabla\s+de\s+contenidos?|sum[áa]rio)$/i;

/** An entry has leaders before its page number, or, inside a table, ends in a number that is no less than the last. */
const led = /(?:\.\s?){5,}[\sivx\d]*$|…{2,}[\s.…]*[\sivx\d]*$|[.…_]{3,}\s*\d{1,3}$/i;
const numbered = /\S\s+(\d{1,3})$/;

const maxBetween = 6;
const minEntries = 4;
const latestShare = 0.25;
const maxAhead = 60;

/**
 * Takes a table of contents out: from its title, or from its first entry where it has none, to its last entry.
 * Wrapped entries between two others go with it.
 */
export function removeContents(lines: readonly PlacedLine[]): PlacedLine[] {
  const start = lines.findIndex(({ text }) => titles.test(text));
  const isTitled = start !== -1 && start < Math.max(lines.length * latestShare, 60);
  const first = isTitled ? start : lines.findIndex(({ text }) => led.test(text));
  if (first === -1) return [...lines];
  const last = lastEntry(lines, first, isTitled);
  return last === -1 ? [...lines] : [...lines.slice(0, first), ...lines.slice(last + 1)];
}

/** The last entry of the table that begins in a line, -1 when there are too few entries for a table. */
function lastEntry(lines: readonly PlacedLine[], first: number, isTitled: boolean): number {
  let last = first;
  let entries = 0;
  let leaders = 0;
  let page = 0;
  for (let at = first; at < lines.length && at - last <= maxBetween; at += 1) {
    const text = lines[at]?.text ?? '';
    const isLed = led.test(text);
    const number = Number(numbered.exec(text)?.[1] ?? NaN);
    // Where entries have leaders, other lines that end in a number must look like headings.
    const isNumbered =
      isTitled &&
      number >= page &&
      number <= page + maxAhead &&
      text.length < 120 &&
      (leaders === 0 || readHeading(text) !== undefined);
    if (!isLed && !isNumbered) continue;
    entries += 1;
    if (isLed) leaders += 1;
    if (isNumbered) page = number;
    last = at;
  }
  return entries >= minEntries && (isTitled || leaders >= minEntries) ? last : -1;
}
