import { withoutEnd } from '../../text-end.ts';
import { isListItem } from './headings.ts';
import type { PlacedLine } from './lines.ts';

/** The words of a document that stand within its lines, by which a word parted at a line's end is judged. */
export type KnownWords = ReadonlySet<string>;

/** Collects the words of a document, with and without hyphens, other than those parted at the end of a line. */
export function collectWords(lines: readonly { text: string }[]): KnownWords {
  const words = new Set<string>();
  for (const { text } of lines) {
    const whole = /[-\u2010\u00ad]/.test(text.slice(-1)) ? withoutEnd(text, /\S/) : text;
    for (const [word] of whole.matchAll(/[\p{L}\p{N}][\p{L}\p{N}\-‐’']*/gu)) {
      words.add(word.toLowerCase().replaceAll('‐', '-'));
    }
  }
  return words;
}

/**
 * The lines of one article as running text: paragraphs apart by an empty line, items of lists and rows of tables on
 * lines of their own, words that were parted at the end of a line mended.
 */
export function joinLines(lines: readonly PlacedLine[], words: KnownWords): string {
  const done: string[] = [];
  let text = '';
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const own = cellsOf(line.text);
    if (before === undefined) {
      text = own;
    } else {
      const joint = jointOf(before, line, /[.:;!?)]$/.test(text.slice(-1)));
      text = joint === ' ' ? mend(text, own, words) : text + joint + own;
    }
    // Every look at the end of a text that grows costs its whole length: what is behind is put aside.
    if (text.length > longestOpen) {
      done.push(text.slice(0, -longestWord));
      text = text.slice(-longestWord);
    }
  });
  return [...done, text].join('').replaceAll('\u00ad', '');
}

const longestOpen = 10_000;

/** Columns of a table apart by a bar, other wide blanks closed up. */
function cellsOf(text: string): string {
  const [marker = ''] = /^\S{1,6}\s{2,}/.exec(text) ?? [];
  const rest = text.slice(marker.length);
  const isRow = (rest.match(/\S\s{3,}(?=\S)/g)?.length ?? 0) >= 2;
  const cells = isRow ? rest.replace(/\s{3,}/g, ' | ') : rest;
  return (marker + cells).replace(/[^\S\n]+/g, ' ').trim();
}

const isRow = ({ text }: PlacedLine) => cellsOf(text).includes(' | ');

/** What stands between two lines; `isEnded` when the text before ends a sentence. */
function jointOf(before: PlacedLine, line: PlacedLine, isEnded: boolean): ' ' | '\n' | '\n\n' {
  if (line.follows === 'gap') return '\n\n';
  if (line.follows === 'page' && isRow(line) && isRow(before)) return '\n';
  if (line.follows === 'page' && isShortParagraph(before) && isShort(line)) return '\n\n';
  if (line.follows === 'page') {
    if (/^\p{Ll}/u.test(line.text) && !isListItem(line.text)) return ' ';
    return isEnded || isListItem(line.text) ? '\n\n' : ' ';
  }
  if (line.follows === 'break' || isListItem(line.text) || isRow(line) || isRow(before))
    return '\n';
  return ' ';
}

const shortLine = 45;

/** Whether a line is no part of running text that fills its lines, as the row of a table is none; it may be one that begins small. */
const isShort = ({ text }: PlacedLine): boolean =>
  text.length < shortLine && !/^\p{Ll}/u.test(text);

const isShortParagraph = (line: PlacedLine): boolean => line.follows !== 'wrapped' && isShort(line);

const longestWord = 60;

/** "auto-" and "matique" are one word, "one-" and "hour" two: the rest of the document says which. */
function mend(text: string, next: string, words: KnownWords): string {
  const before = /[-\u2010\u00ad]$/.test(text.slice(-1)) ? text.slice(-longestWord, -1) : '';
  const start = before.slice(withoutEnd(before, /\p{L}/u).length);
  const [end = ''] = /^\p{Ll}[\p{L}]*/u.exec(next) ?? [];
  if (start === '' || end === '') return `${text} ${next}`;
  const isSoft = text.endsWith('\u00ad');
  const isCompound =
    words.has(`${start}-${end}`.toLowerCase()) ||
    (!words.has((start + end).toLowerCase()) &&
      words.has(start.toLowerCase()) &&
      words.has(end.toLowerCase()));
  return (isSoft || !isCompound ? text.slice(0, -1) : text) + next;
}
