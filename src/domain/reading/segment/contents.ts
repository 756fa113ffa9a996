import { withoutEnd } from '../../text-end.ts';
import { readHeading } from './headings.ts';
import type { PlacedLine } from './lines.ts';

const titles =
  /^(?:table\s+of\s+contents|contents|index|sommaire|table\s+des\s+mati[èe]res|[íi]ndice(?:\s+(?:general|de\s+contenidos?))?|tabla\s+de\s+contenidos?|sum[áa]rio)$/i;

/** Inside a table, an entry ends in a number that is no less than the last. */
const numbered = /\S\s+(\d{1,3})$/;

/** Whether leaders stand at the end of a line, or before the page number there. */
function isLed(text: string): boolean {
  const before = withoutEnd(text, /[\sivx\d]/i);
  if (/(?:\.\s?){4}\.$/.test(before.slice(-9))) return true;
  const leaders = before.slice(withoutEnd(before, /[\s.…]/).length);
  if (leaders.includes('……')) return true;
  const number = /^\d{1,3}$/.exec(text.slice(withoutEnd(text, /\d/).length))?.[0];
  return (
    number !== undefined && /[.…_]{3}$/.test(text.slice(0, -number.length).trimEnd().slice(-3))
  );
}

const maxBetween = 6;
const minEntries = 4;
const latestShare = 0.25;
const maxAhead = 60;

/** An entry of a table of contents without its page, and with the line before it where that has none of its own. */
export type ContentsEntry = { title: string; whole: string };

/** The lines of a document without its table of contents, and the entries of that. */
type PartedContents = { lines: PlacedLine[]; entries: ContentsEntry[] };

/**
 * Takes a table of contents out: from its title, or from its first entry where it has none, to its last entry.
 * Wrapped entries between two others go with it.
 */
export function partContents(lines: readonly PlacedLine[]): PartedContents {
  const start = lines.findIndex(({ text }) => titles.test(text));
  const isTitled = start !== -1 && start < Math.max(lines.length * latestShare, 60);
  const first = isTitled ? start : lines.findIndex(({ text }) => isLed(text));
  const last = first === -1 ? -1 : lastEntry(lines, first, isTitled);
  if (last === -1) return { lines: [...lines], entries: [] };
  return {
    lines: [...lines.slice(0, first), ...lines.slice(last + 1)],
    entries: entriesOf(lines.slice(isTitled ? first + 1 : first, last + 1)),
  };
}

const page = /[\s.…_](?:\d{1,3}|[ivx]{1,5})$/i;

function entriesOf(lines: readonly PlacedLine[]): ContentsEntry[] {
  let before = '';
  return lines.flatMap(({ text }) => {
    const end = page.exec(text.slice(-longestPage))?.[0].length ?? 0;
    const title = withoutEnd(end === 0 ? text : text.slice(0, -end), /[\s.…_]/);
    if (end === 0 && !isLed(text)) {
      before = title;
      return [];
    }
    const whole = before === '' ? title : `${before} ${title}`;
    before = '';
    return whole === '' ? [] : [{ title: title === '' ? whole : title, whole: whole.trim() }];
  });
}

const longestPage = 8;

/** The last entry of the table that begins in a line, -1 when there are too few entries for a table. */
function lastEntry(lines: readonly PlacedLine[], first: number, isTitled: boolean): number {
  let last = first;
  let entries = 0;
  let leaders = 0;
  let page = 0;
  for (let at = first; at < lines.length && at - last <= maxBetween; at += 1) {
    const text = lines[at]?.text ?? '';
    const hasLeaders = isLed(text);
    const number = Number(numbered.exec(text)?.[1] ?? NaN);
    // Where entries have leaders, other lines that end in a number must look like headings.
    const isNumbered =
      isTitled &&
      number >= page &&
      number <= page + maxAhead &&
      text.length < 120 &&
      (leaders === 0 || readHeading(text) !== undefined);
    if (!hasLeaders && !isNumbered) continue;
    entries += 1;
    if (hasLeaders) leaders += 1;
    if (isNumbered) page = number;
    last = at;
  }
  return entries >= minEntries && (isTitled || leaders >= minEntries) ? last : -1;
}
