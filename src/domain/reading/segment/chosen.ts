import { fold } from '../normalise.ts';
import type { Heading } from './headings.ts';
import type { PlacedLine } from './lines.ts';
import { partNumber, titleHeading } from './title-heading.ts';

/** Where a title stands: the lines it fills, and the text behind it on the last of them. */
type Place = Pick<Heading, 'from' | 'to' | 'text'>;

const number = /^\(?[\p{L}\d][\d.]{0,8}[.)]?\s+/u;

/** A line with its letters as they are compared, with and without the number in front. */
type Compared = { line: PlacedLine; unnumbered: string; starts: string[] };

/**
 * The headings of articles that a person chose by their titles, each looked up after the one before it: a line that says
 * the title, or two; else one that begins with it. Titles that stand nowhere are left out.
 */
export function chosenHeadings(lines: readonly PlacedLine[], titles: readonly string[]): Heading[] {
  if (titles.length === 0) return [];
  const compared = lines.map((line): Compared => {
    const unnumbered = line.text.replace(number, '');
    return { line, unnumbered, starts: [lettersOf(line.text), lettersOf(unnumbered)] };
  });
  const found = new Map<number, Heading>();
  let last = 0;
  for (const title of titles) {
    const place = placeOf(compared, title, last) ?? placeOf(compared, title, 0);
    if (place === undefined) continue;
    last = place.to;
    found.set(place.from, headingOf(lines, place, title));
  }
  return [...found.values()].sort((a, b) => a.from - b.from);
}

function headingOf(lines: readonly PlacedLine[], place: Place, title: string): Heading {
  if (place.text === '') return { ...titleHeading(lines, place, 'article'), kind: 'article' };
  const counted = partNumber(lines[place.from]?.text ?? '').number;
  return {
    ...place,
    kind: 'article',
    word: '',
    number: counted === '' ? null : counted,
    title: partNumber(title).title,
  };
}

function placeOf(lines: readonly Compared[], title: string, start: number): Place | undefined {
  const bare = lettersOf(partNumber(title).title);
  const names = new Set([lettersOf(title), bare]);
  if (bare === '') return undefined;
  for (let at = start; at < lines.length; at += 1) {
    const starts = lines[at]?.starts ?? [];
    if (starts.some((own) => names.has(own))) return { from: at, to: at + 1, text: '' };
    const [next = ''] = lines[at + 1]?.starts ?? [];
    const isHalf = starts.some((own) => own !== '' && next !== '' && names.has(own + next));
    if (isHalf) return { from: at, to: at + 2, text: '' };
  }
  for (let at = start; at < lines.length; at += 1) {
    const { unnumbered = '', starts = [] } = lines[at] ?? {};
    if (starts[1]?.startsWith(bare) !== true) continue;
    const rest = unnumbered.slice(endOf(unnumbered, bare));
    const text = rest.replace(/^[\s.:–—-]+/u, '');
    if (!/^[\p{L}\p{N}]/u.test(rest)) return { from: at, to: at + 1, text };
  }
  return undefined;
}

/** Where in a text its first letters end. */
function endOf(text: string, letters: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    count += lettersOf(text.charAt(at)).length;
    if (count >= letters.length) return at + 1;
  }
  return 0;
}

/** A text as it is compared: letters and figures alone, in small letters without accents. */
const lettersOf = (text: string) => fold(text).replace(/[^\p{L}\p{N}]+/gu, '');
