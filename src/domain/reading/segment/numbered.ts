import { isTitle, partTitle } from './heading-titles.ts';
import type { Heading } from './headings.ts';
import type { PlacedLine } from './lines.ts';

const counted = /^(\d{1,3})(?:[.)]|\s[-–—]|\s{2,})\s*(?=["“«¿]?\p{Lu})/u;
const minInRow = 2;
const longestWords = 12;

type Candidate = { at: number; value: number; title: string; text: string; indent: number };

/** The headings of a document that only counts ("3. Rest periods"): a row from 1 on without a gap, each with a title. */
export function numberedArticles(
  lines: readonly PlacedLine[],
  others: readonly Heading[],
): Heading[] {
  const row = longestCount(candidatesIn(lines));
  const taken = new Set(others.map(({ from }) => from));
  return row.filter(({ at }) => !taken.has(at)).map((one) => headingOf(one, 'article'));
}

/** The sections of an article that only counts them, by the same rule; a list of short items is none. */
export function numberedSections(lines: readonly PlacedLine[]): Heading[] {
  const row = longestCount(candidatesIn(lines));
  const isList = row.some(({ at, text }, index) => {
    const end = row[index + 1]?.at ?? lines.length;
    return text === '' && end === at + 1;
  });
  return isList ? [] : row.map((one) => headingOf(one, 'section'));
}

function headingOf({ at, value, title, text }: Candidate, kind: 'article' | 'section'): Heading {
  return { kind, word: '', number: String(value), title, text, from: at, to: at + 1 };
}

function candidatesIn(lines: readonly PlacedLine[]): Candidate[] {
  return lines.flatMap((line, at) => {
    const [start = '', value = ''] = counted.exec(line.text) ?? [];
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
    if (title === '' || title.split(/\s+/).length > longestWords || (text === '' && goesOn))
      return [];
    return [
      { at, value: Number(value), title: title.replace(/[.:]$/, ''), text, indent: line.indent },
    ];
  });
}

/** The longest row 1, 2, 3… of candidates that stand equally far in. */
function longestCount(candidates: readonly Candidate[]): Candidate[] {
  let longest: Candidate[] = [];
  for (const first of candidates.filter(({ value }) => value === 1)) {
    const row = [first];
    for (const one of candidates) {
      const isNext = one.at > (row.at(-1)?.at ?? 0) && one.value === row.length + 1;
      if (isNext && Math.abs(one.indent - first.indent) <= 2) row.push(one);
    }
    if (row.length > longest.length) longest = row;
  }
  return longest.length >= minInRow ? longest : [];
}
