import { sentencesOf } from '../reading/sentences.ts';

/** A part of a text that says one thing: a sentence, an item of a list or a heading. */
export type Point = {
  /** As the text writes it before the words (`1.`, `a)`, `Article 3.`, `–`); empty where it has none. */
  number: string;
  /** The exact words, without the number and the blanks round them. */
  words: string;
  /** Where number and words stand in the text. */
  from: number;
  to: number;
};

/** Longest point, in characters: what has no full stop for so long is cut at a blank. */
const maxLength = 3000;
const numberReach = 40;
const tailReach = 20;

const number =
  /^(?:(?:article|artículo|artigo|section|clause|cláusula|art\.)\s{1,3}\d{1,3}(?:\.\d{1,3}){0,3}\s?[.:–-]?|\(?(?:\d{1,3}(?:\.\d{1,3}){0,4}|[ivx]{1,5}|[a-z])[.)°]{1,2}-?|\d{1,3}(?:\.\d{1,3}){1,4}|[-–—•*])(?=\s|$)\s{0,3}/iu;

/** Cuts a text into points, in their order; lines that a file broke inside a sentence are joined again. */
export function cutIntoPoints(text: string): Point[] {
  let place = 0;
  const pieces: { from: number; to: number }[] = [];
  for (const sentence of sentencesOf(text)) {
    const last = pieces.at(-1);
    const to = place + sentence.length;
    if (last !== undefined && goesOn(text.slice(last.from, last.to), sentence)) last.to = to;
    else pieces.push({ from: place, to });
    place = to;
  }
  return pieces
    .flatMap(({ from, to }) => shorten(text, from, to))
    .flatMap((piece) => toPoint(text, piece));
}

/** Whether a piece ends in the middle of a sentence, or is no more than a number. */
function goesOn(before: string, next: string): boolean {
  const head = before.slice(0, numberReach + tailReach).trim();
  const tail = before.slice(-tailReach);
  if (/\n[^\S\n]*\n/.test(tail.slice(tail.trimEnd().length))) return false;
  if (number.exec(head)?.[0].trim() === head) return true;
  const isBroken = tail.endsWith('\n') && /[\p{L}\p{N},]$/u.test(tail.trimEnd());
  return isBroken && /^\p{Ll}/u.test(next) && !number.test(next.slice(0, numberReach));
}

function shorten(text: string, from: number, to: number): { from: number; to: number }[] {
  const parts: { from: number; to: number }[] = [];
  let start = from;
  while (to - start > maxLength) {
    const blank = text.lastIndexOf(' ', start + maxLength);
    const end = blank > start ? blank : start + maxLength;
    parts.push({ from: start, to: end });
    start = end;
  }
  return [...parts, { from: start, to }];
}

function toPoint(text: string, piece: { from: number; to: number }): Point[] {
  const raw = text.slice(piece.from, piece.to);
  const from = piece.from + raw.length - raw.trimStart().length;
  const trimmed = raw.trim();
  if (trimmed === '') return [];
  const found = number.exec(trimmed.slice(0, numberReach))?.[0] ?? '';
  const words = trimmed.slice(found.length);
  return words === '' || found.length === numberReach
    ? [{ number: '', words: trimmed, from, to: from + trimmed.length }]
    : [{ number: found.trim(), words, from, to: from + trimmed.length }];
}
