import { withoutEnd } from '#domain/text-end.ts';

/** Widths of letters in parts of the size of type, at most in the faces of the pictures: narrow, wide, capital, other. */
const widths: [letters: RegExp, width: number][] = [
  [/[\s.,:;!|'’ijlIftr()-]/, 0.39],
  [/[mwMW—…%]/, 0.97],
  [/[\p{Lu}\p{N}]/u, 0.72],
];
const otherWidth = 0.6;

/** How wide a text is at most, in parts of the size of its type. */
export const widthOf = (text: string): number =>
  Array.from(text).reduce(
    (sum, letter) => sum + (widths.find(([letters]) => letters.test(letter))?.[1] ?? otherWidth),
    0,
  );

type Room = { size: number; width: number; max: number };

/** A text as lines that fit a width in pixels; what is beyond the last line is cut, as … says. */
export function linesOf(text: string, { size, width, max }: Room): string[] {
  const lines: string[] = [];
  const fits = (line: string) => widthOf(line) * size <= width;
  for (const word of text.split(/ +/)) {
    const longer = [...lines.slice(-1), word].join(' ');
    if (lines.length > 0 && fits(longer)) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  if (lines.length <= max) return lines;
  const last = (lines[max - 1] ?? '').split(' ');
  while (last.length > 1 && !fits(`${last.join(' ')} …`)) last.pop();
  return [...lines.slice(0, max - 1), `${withoutEnd(last.join(' '), /[\s,;:.]/)} …`];
}
