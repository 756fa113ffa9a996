import type { PlacedLine } from './lines.ts';

const titles =
  /^(?:table\s+of\s+contents|contents|index|sommaire|table\s+des\s+mati[èe]res|[íi]ndice(?:\s+(?:general|de\s+contenidos?))?|tabla\s+de\s+contenidos?|sum[áa]rio)$/i;

/** An entry ends in leaders and a page number, or, inside a table, in a page number alone. */
const led = /(?:\.\s?){4,}\s*[ivx\d]*$|…{2,}[\s.…]*[ivx\d]*$|[.…_]{3,}\s*\d{1,3}$/i;
const numbered = /\S\s+\d{1,3}$/;

const mostBetween = 6;
const leastEntries = 4;
const latestShare = 0.25;

/**
 * Takes a table of contents out: from its title, or from its first entry where it has none, to its last entry.
 * Wrapped entries between two others go with it.
 */
export function removeContents(lines: readonly PlacedLine[]): PlacedLine[] {
  const start = lines.findIndex(({ text }) => titles.test(text));
  const isTitled = start !== -1 && start < Math.max(lines.length * latestShare, 60);
  const first = isTitled ? start : lines.findIndex(({ text }) => led.test(text));
  if (first === -1) return [...lines];
  const last = lastEntry(lines, first + (isTitled ? 1 : 0), isTitled);
  if (last === -1) return [...lines];
  return [...lines.slice(0, first), ...lines.slice(last + 1)].filter(({ text }) => !led.test(text));
}

/** The last entry of the table that begins in a line, -1 when there are too few entries for a table. */
function lastEntry(lines: readonly PlacedLine[], first: number, isTitled: boolean): number {
  let last = -1;
  let entries = 0;
  let leaders = 0;
  for (let at = first; at < lines.length; at += 1) {
    const text = lines[at]?.text ?? '';
    const isLed = led.test(text);
    if (isLed) leaders += 1;
    // Where entries have leaders, a number at the end of a line does not make one far from the others.
    const isEntry = isLed || (isTitled && numbered.test(text) && text.length < 120);
    if (isEntry) {
      entries += 1;
      last = at;
    } else if (at - Math.max(last, first) > mostBetween) break;
  }
  return entries >= leastEntries && (isTitled || leaders >= leastEntries) ? last : -1;
}
