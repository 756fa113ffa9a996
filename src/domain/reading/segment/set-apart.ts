import { isListItem, type Heading } from './headings.ts';
import type { HeadingKind } from './heading-words.ts';
import type { PlacedLine } from './lines.ts';
import { partNumber, titleHeading } from './title-heading.ts';
import {
  faceOfText,
  findTitle,
  isRow,
  isWordy,
  lookOf,
  maxLines,
  type TitleApart,
} from './titles-apart.ts';

/** Titles that look alike, in their order. */
type Rank = { look: string; kind: TitleApart['kind']; titles: TitleApart[] };

const minTitles = { set: 2, capitals: 2, lone: 3 };
const minShare = { set: 0.6, capitals: 0.6, lone: 0.6 };
const mostHeld = 2;
const minHolding = 0.5;
const longLine = 50;

/**
 * The headings that are shown by nothing but how they stand there: in other letters than the text, in capitals, or alone
 * on a line. Titles that look alike are headings when most lines of that look are; where there are several looks, one
 * heads articles, those above it hold them, those below are sections.
 */
export function setApartHeadings(
  lines: readonly PlacedLine[],
  known: readonly Heading[],
): Heading[] {
  const taken = placesOf(known);
  const titles = titlesIn(lines, taken);
  const ranks = ordered(chosenRanks(lines, titles, taken), titles);
  const kinds = kindsOf(ranks, titles);
  return ranks
    .flatMap(({ titles: own }, index) =>
      own.map((title) => titleHeading(lines, title, kinds[index] ?? 'section')),
    )
    .sort((a, b) => a.from - b.from);
}

/** The lines that known headings fill. */
const placesOf = (known: readonly Heading[]): ReadonlyMap<number, Heading> =>
  new Map(
    known.flatMap((heading) =>
      Array.from(
        { length: heading.to - heading.from },
        (_, at) => [heading.from + at, heading] as const,
      ),
    ),
  );

/** All that could be titles and have something to head: text, or a title that has. */
function titlesIn(lines: readonly PlacedLine[], taken: ReadonlyMap<number, Heading>): TitleApart[] {
  const text = faceOfText(lines);
  const found: TitleApart[] = [];
  for (let at = 0; at < lines.length; at += 1) {
    const title = taken.has(at) ? undefined : findTitle(lines, at, text);
    if (title === undefined || !canFollow(lines, title, found.at(-1), taken)) continue;
    found.push(title);
    at = title.to - 1;
  }
  const depths = new Map<number, number>();
  for (const title of found.toReversed()) {
    depths.set(title.from, depthOf(title, lines, taken, depths));
  }
  const first = found.findIndex(({ from }) => depths.get(from) === 0);
  return found.filter(({ from }, index) => {
    const depth = depths.get(from) ?? Infinity;
    return depth <= mostHeld && (index >= first || depth === 0 || !isCover(found, index, first));
  });
}

/** A lone line that follows another one, which is no title and ends no sentence, is an item of a list. */
function canFollow(
  lines: readonly PlacedLine[],
  { from, kind }: TitleApart,
  last: TitleApart | undefined,
  taken: ReadonlyMap<number, Heading>,
): boolean {
  const before = lines[from - 1];
  const isHeading = last?.to === from || taken.has(from - 1);
  const isAfterRow = before !== undefined && isRow(before.text);
  return (
    kind !== 'lone' ||
    before === undefined ||
    isHeading ||
    isAfterRow ||
    /[.;!?)”»]$/.test(before.text)
  );
}

/** Whether what stands before the first title with text names the document: its look does not come again. */
const isCover = (found: readonly TitleApart[], index: number, first: number) =>
  found[index]?.kind === 'lone' ||
  !found.slice(first + 1).some(({ look }) => look === found[index]?.look) ||
  found[index]?.look === found[first]?.look;

/** How many titles stand between a title and its text. */
function depthOf(
  { to, kind }: TitleApart,
  lines: readonly PlacedLine[],
  taken: ReadonlyMap<number, Heading>,
  depths: ReadonlyMap<number, number>,
): number {
  const next = lines[to];
  if (next === undefined) return Infinity;
  const heading = taken.get(to);
  if (heading !== undefined) return counted.has(heading.kind) ? 0 : 1;
  const held = depths.get(to);
  if (held !== undefined) return held + 1;
  return kind !== 'lone' || isProse(lines, to) ? 0 : Infinity;
}

const counted = new Set<HeadingKind>(['section', 'item']);

/** Whether a paragraph of text begins in a line, or an item of a list. */
function isProse(lines: readonly PlacedLine[], at: number): boolean {
  const { text = '' } = lines[at] ?? {};
  return (
    text.length >= longLine ||
    /[.;:!?]$/.test(text) ||
    isListItem(text) ||
    /^\d\S*\s/.test(text) ||
    lines[at + 1]?.follows === 'wrapped'
  );
}

/** The looks of which most lines are titles; figures and known headings do not count. */
function chosenRanks(
  lines: readonly PlacedLine[],
  titles: readonly TitleApart[],
  taken: ReadonlyMap<number, Heading>,
): Rank[] {
  const text = faceOfText(lines);
  const alike = new Map<string, number>();
  lines.forEach((line, at) => {
    const { look, kind } = lookOf(line, text);
    if (taken.has(at) || !isWordy(line.text) || (kind === 'lone' && !isLone(lines, at))) return;
    const own = kind === 'lone' && partNumber(line.text).number !== '' ? `${look} numbered` : look;
    alike.set(own, (alike.get(own) ?? 0) + 1);
  });
  return [...Map.groupBy(titles, ({ look }) => look)].flatMap(([look, own]) => {
    const kind = own[0]?.kind ?? 'lone';
    const count = own.reduce((sum, { from, to }) => sum + (kind === 'lone' ? 1 : to - from), 0);
    const isChosen =
      own.length >= minTitles[kind] && count >= (alike.get(look) ?? 0) * minShare[kind];
    return isChosen ? [{ look, kind, titles: own }] : [];
  });
}

/** Whether a short paragraph above text begins in a line that is no item and does not end like a sentence. */
function isLone(lines: readonly PlacedLine[], at: number): boolean {
  const { text = '', follows } = lines[at] ?? {};
  let end = at + 1;
  while (end - at <= maxLines && lines[end]?.follows === 'wrapped') end += 1;
  return (
    follows !== 'wrapped' &&
    end - at <= maxLines &&
    /^["“«(¿¡]?[\p{Lu}\p{N}]/u.test(text) &&
    !/[.;:!?]$/.test(lines[end - 1]?.text ?? '') &&
    !isRow(text) &&
    !isListItem(text) &&
    isProse(lines, end)
  );
}

const order = { set: 0, capitals: 0, lone: 1 };

/** What stands right above titles of another look, or is larger, comes first. */
function ordered(ranks: readonly Rank[], titles: readonly TitleApart[]): Rank[] {
  const above = (one: Rank, other: Rank) => countHolding(one, new Set([other.look]), titles);
  return [...ranks].sort(
    (a, b) =>
      order[a.kind] - order[b.kind] ||
      above(b, a) - above(a, b) ||
      (b.titles[0]?.size ?? 0) - (a.titles[0]?.size ?? 0) ||
      (a.titles[0]?.from ?? 0) - (b.titles[0]?.from ?? 0),
  );
}

/** How many titles of a rank are followed at once by one of certain looks. */
function countHolding(
  { titles: own }: Rank,
  looks: ReadonlySet<string>,
  titles: readonly TitleApart[],
): number {
  const lookAt = new Map(titles.map(({ from, look }) => [from, look]));
  return own.filter(({ to }) => looks.has(lookAt.get(to) ?? '-')).length;
}

function kindsOf(ranks: readonly Rank[], titles: readonly TitleApart[]): HeadingKind[] {
  let isFound = false;
  return ranks.map((rank, index) => {
    if (isFound) return 'section';
    const below = new Set(ranks.slice(index + 1).map(({ look }) => look));
    const holding = countHolding(rank, below, titles);
    if (holding > rank.titles.length * minHolding) return 'division';
    isFound = true;
    return 'article';
  });
}
