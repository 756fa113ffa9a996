import { isTitle, partTitle } from './heading-titles.ts';
import type { Heading } from './headings.ts';
import type { PlacedLine } from './lines.ts';

const counted = /^(\d{1,3})(?:(?:[.)]|\s[-–—])\s*|\s{2,})(?=["“«¿]?\p{Lu})/u;
/** The same with a single blank, where "3.1" shows that "3" counts. */
const spaced = /^(\d{1,3})(?:(?:[.)]|\s[-–—])\s*|\s+)(?=["“«¿]?\p{Lu})/u;
const minInRow = 2;
const longestWords = 12;
/** A paragraph of its own may be a longer title. */
const longestAlone = 18;
/** A number may be missing before so many others. */
const minBehindGap = 5;

type Candidate = { at: number; value: number; title: string; text: string; indent: number };

/** The headings of a document that only counts ("3. Rest periods"): a row from 1 on, each with a title; one number at a time may be missing. */
export function numberedArticles(
  lines: readonly PlacedLine[],
  others: readonly Heading[],
): Heading[] {
  const hasSections = others.some(({ kind, word }) => kind === 'section' && word === '');
  const row = longestCount(candidatesIn(lines, hasSections ? spaced : counted));
  const taken = new Set(others.map(({ from }) => from));
  return row.filter(({ at }) => !taken.has(at)).map((one) => headingOf(one, 'article'));
}

/** The sections of an article that only counts them, by the same rule; a list of short items is none. */
export function numberedSections(lines: readonly PlacedLine[]): Heading[] {
  const row = longestCount(candidatesIn(lines, counted));
  const isList = row.some(({ at, text }, index) => {
    const end = row[index + 1]?.at ?? lines.length;
    return text === '' && end === at + 1;
  });
  return isList ? [] : row.map((one) => headingOf(one, 'section'));
}

function headingOf({ at, value, title, text }: Candidate, kind: 'article' | 'section'): Heading {
  return { kind, word: '', number: String(value), title, text, from: at, to: at + 1 };
}

function candidatesIn(lines: readonly PlacedLine[], pattern: RegExp): Candidate[] {
  return lines.flatMap((line, at) => {
    const [start = '', value = ''] = pattern.exec(line.text) ?? [];
    if (
      value === '' ||
      (at > 0 && line.follows === 'wrapped' && !/[.;:!?]$/.test(lines[at - 1]?.text ?? ''))
    ) {
      return [];
    }
    const rest = line.text.slice(start.length);
    const { title, text } =
      isTitle(rest) && !/[.:]\s/.test(rest) ? { title: rest, text: '' } : partTitle(rest);
    const goesOn =
      lines[at + 1]?.follows === 'wrapped' && /^\p{Ll}/u.test(lines[at + 1]?.text ?? '');
    const isAlone =
      text === '' && line.follows !== 'wrapped' && lines[at + 1]?.follows !== 'wrapped';
    const longest = isAlone ? longestAlone : longestWords;
    if (title === '' || title.split(/\s+/).length > longest || (text === '' && goesOn)) return [];
    return [
      { at, value: Number(value), title: title.replace(/[.:]$/, ''), text, indent: line.indent },
    ];
  });
}

/** The longest row 1, 2, 3… of candidates that stand equally far in. */
function longestCount(candidates: readonly Candidate[]): Candidate[] {
  const byIndent = Map.groupBy(candidates, ({ indent }) => indent);
  let longest: Candidate[] = [];
  for (const [indent, own] of byIndent) {
    if (!own.some(({ value }) => value === 1)) continue;
    const near = [-2, -1, 0, 1, 2].flatMap((away) => byIndent.get(indent + away) ?? []);
    const row = longestRow(
      near.sort((a, b) => a.at - b.at),
      indent,
    );
    const isEarlier = (row[0]?.at ?? 0) < (longest[0]?.at ?? 0);
    if (row.length > longest.length || (row.length === longest.length && isEarlier)) longest = row;
  }
  return longest.length >= minInRow ? longest : [];
}

type Step = { candidate: Candidate; length: number; next: Step | undefined };

const nextOf = (next: Step | undefined, after: Step | undefined): Step | undefined =>
  after !== undefined && after.length > Math.max(next?.length ?? 0, minBehindGap - 1)
    ? after
    : next;

/**
 * The first of the longest rows that begin at an indent, read from the end: each number goes on at the nearest next, or at
 * the one after that where a longer row follows it.
 */
function longestRow(near: readonly Candidate[], indent: number): Candidate[] {
  const following = new Map<number, Step>();
  let longest: Step | undefined;
  for (const candidate of near.toReversed()) {
    const next = nextOf(following.get(candidate.value + 1), following.get(candidate.value + 2));
    const step = { candidate, length: (next?.length ?? 0) + 1, next };
    following.set(candidate.value, step);
    const begins = candidate.value === 1 && candidate.indent === indent;
    if (begins && step.length >= (longest?.length ?? 0)) longest = step;
  }
  const row: Candidate[] = [];
  for (let step = longest; step !== undefined; step = step.next) row.push(step.candidate);
  return row;
}
