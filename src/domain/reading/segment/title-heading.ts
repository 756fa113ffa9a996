import { withoutEnd } from '../../text-end.ts';
import type { HeadingKind } from './heading-words.ts';
import { readHeading, type Heading } from './headings.ts';
import type { PlacedLine } from './lines.ts';

const leading =
  /^(?:(\d{1,3}(?:\.\d{1,2}){0,3})[.)]?\s+|([IVX]{1,5}|[A-Z])(?:[.)]|\s[-–—])\s+)(?:[-–—]\s*)?(?=\S)/;

/** A title and the number in front of it, empty where it has none. */
export function partNumber(whole: string): { number: string; title: string } {
  const [start = '', digits = '', letters = ''] = leading.exec(whole) ?? [];
  const title = withoutEnd(whole.slice(start.length).replace(/\s+/g, ' '), /[\s.:]/);
  return { number: digits || letters, title };
}

/** The heading that lines are which something other than their words shows to be one. */
export function titleHeading(
  lines: readonly PlacedLine[],
  { from, to }: Pick<Heading, 'from' | 'to'>,
  kind: HeadingKind,
): Heading {
  const whole = lines
    .slice(from, to)
    .map(({ text }) => text)
    .join(' ');
  const found = readHeading(whole);
  if (found !== undefined) return { ...found, from, to };
  const { number, title } = partNumber(whole);
  return { kind, word: '', number: number === '' ? null : number, title, text: '', from, to };
}
