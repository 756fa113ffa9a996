import { isCapitals, isTitle } from './heading-titles.ts';
import { isListItem } from './headings.ts';
import type { Face, PlacedLine } from './lines.ts';
import { partNumber } from './title-heading.ts';

/**
 * One or a few lines that could be a heading for how they stand there: `set` in letters of their own, in `capitals`, or
 * `lone`, a short line with a blank before and behind. Those of one `look` stand or fall together.
 */
export type TitleApart = {
  look: string;
  kind: 'set' | 'capitals' | 'lone';
  size: number;
  from: number;
  to: number;
};

export const maxLines = 8;
const longestTitle = 220;
/** What is set apart by its letters is a title even when it is long. */
const mostWords = 26;
const fewWords = 9;
const minLetters = 0.6;
const least = 0.97;

/** What tells lines that look alike from others. */
export function lookOf(
  line: PlacedLine,
  text: Face | undefined,
): Pick<TitleApart, 'look' | 'kind'> {
  const isSet = isOtherFace(line.face, text);
  const isLoud = isCapitals(line.text) && /\p{Lu}{3}/u.test(line.text);
  const kind = isSet ? 'set' : isLoud ? 'capitals' : 'lone';
  return { kind, look: `${isSet ? nameOf(line.face) : ''} ${isLoud ? 'capitals' : ''}` };
}

const nameOf = (face: Face | undefined) =>
  face === undefined ? '' : `${face.name} ${Math.round(face.size)}`;

/** Whether letters are set in another way than the text, and not smaller. */
const isOtherFace = (face: Face | undefined, text: Face | undefined) =>
  face !== undefined &&
  text !== undefined &&
  nameOf(face) !== nameOf(text) &&
  face.size >= text.size * least;

/** How most letters of a document are set. */
export function faceOfText(lines: readonly PlacedLine[]): Face | undefined {
  const letters = new Map<string, { face: Face; count: number }>();
  for (const { face, text } of lines) {
    if (face === undefined) continue;
    const own = letters.get(nameOf(face)) ?? { face, count: 0 };
    own.count += text.length;
    letters.set(nameOf(face), own);
  }
  return [...letters.values()].sort((a, b) => b.count - a.count)[0]?.face;
}

/** The title that begins in a line, undefined where it looks like none. */
export function findTitle(
  lines: readonly PlacedLine[],
  at: number,
  text: Face | undefined,
): TitleApart | undefined {
  const line = lines[at];
  if (line === undefined || line.level !== undefined || line.text.length > longestTitle)
    return undefined;
  const { look, kind } = lookOf(line, text);
  if (!mayBegin(lines, at, kind, (other) => lookOf(other, text).look === look)) return undefined;
  let to = at + 1;
  for (let next = lines[to]; next?.follows === 'wrapped'; next = lines[to]) {
    const other = lookOf(next, text);
    const isAlike = other.look === look || (kind === 'lone' && other.kind === 'capitals');
    if (!isAlike || to - at >= maxLines) break;
    to += 1;
  }
  const isCut = lines[to]?.follows === 'wrapped' && (kind === 'lone' || to - at === maxLines);
  const whole = lines.slice(at, to).map((one) => one.text).join(' '); // prettier-ignore
  const next = lines[to];
  if (isCut || !canBeTitle(whole, kind) || (kind !== 'set' && next !== undefined && goesOn(next)))
    return undefined;
  // Alone on a line, what has a number and what has none are not of one kind.
  const isNumbered = kind === 'lone' && partNumber(whole).number !== '';
  const size = line.face?.size ?? 0;
  return { look: isNumbered ? `${look} numbered` : look, kind, size, from: at, to };
}

/** Whether a line goes on with what was said before, over the end of a page. */
const goesOn = ({ text }: PlacedLine) => /^\p{Ll}/u.test(text) && !isListItem(text);

/** A title is a paragraph of its own, or begins where a sentence or other letters end. */
function mayBegin(
  lines: readonly PlacedLine[],
  at: number,
  kind: TitleApart['kind'],
  isAlike: (line: PlacedLine) => boolean,
): boolean {
  const before = lines[at - 1];
  if (before === undefined || lines[at]?.follows !== 'wrapped') return true;
  if (kind === 'lone') return false;
  return !isAlike(before) && (kind === 'set' || /[.;:!?)”»]$/.test(before.text));
}

/** Whether a line is the row of a table. */
export const isRow = (text: string): boolean => /\S\s{3,}\S|(?:^|\s)\|(?:\s|$)/.test(text);

/** Whether a text is made of words rather than figures and signs. */
export function isWordy(text: string): boolean {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  return /\p{L}{3}/u.test(text) && letters >= text.replace(/\s/g, '').length * minLetters;
}

function canBeTitle(whole: string, kind: TitleApart['kind']): boolean {
  const { number, title } = partNumber(whole);
  const words = title.split(/\s+/).length;
  const isOpen = kind !== 'lone' || words <= fewWords || isTitle(title);
  const isEnded = kind === 'lone' ? /[.:;,!]$/.test(whole) : /[;,]$/.test(whole);
  const isItem = number === '' && isListItem(whole);
  return (
    whole.length <= longestTitle &&
    words <= mostWords &&
    isWordy(whole) &&
    /\p{L}{3}/u.test(title) &&
    !isEnded &&
    !isItem &&
    !isRow(whole) &&
    !/@|https?:|^\(.*\)$/.test(whole) &&
    isOpen &&
    /^["“«(¿¡]?[\p{Lu}\p{N}]/u.test(title)
  );
}
