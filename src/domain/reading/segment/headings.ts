import { withoutEnd } from '../../text-end.ts';
import { isCapitals, isTitle, partTitle } from './heading-titles.ts';
import {
  headingWords,
  numbers,
  plainHeadings,
  preambles,
  type HeadingKind,
  type HeadingWord,
} from './heading-words.ts';
import type { PlacedLine } from './lines.ts';

/** A heading found in a document; `text` is what stands behind its title on the same line. */
export type Heading = {
  kind: HeadingKind;
  /** The word that opens it as printed ("ARTICLE"), empty where it is a number alone. */
  word: string;
  number: string | null;
  title: string;
  text: string;
  /** The first line, and the one after the last. */
  from: number;
  to: number;
  level?: number;
};

/** `whole` is all that stands behind the number, `isParted` whether a sign parts them, `isRunIn` whether that is a full stop. */
type Found = Pick<Heading, 'kind' | 'word' | 'number' | 'title' | 'text'> & {
  whole: string;
  isParted: boolean;
  isRunIn: boolean;
};

const openings = headingWords.map((word) => ({
  ...word,
  pattern: new RegExp(`^(?:${word.words})(?!\\p{L})[\\s.]*`, 'iu'),
}));
const sign = /^(?:n[°ºo]\.?\s*|n[úu]m\.?\s*|no\.\s*|#\s*)/i;
const decimal = /^(\d{1,3}(?:\.\d{1,2})+)\.?\s+(?=(?:[-–—]\s*)?["“«¿]?\p{Lu})/u;

/** Some writers put whole paragraphs in a heading style. */
const maxStyled = 250;

/**
 * The heading that begins in a line, undefined when the line only mentions one or is text; `last` is the one found before
 * it.
 */
export function findHeading(
  lines: readonly PlacedLine[],
  at: number,
  last?: Heading,
): Heading | undefined {
  const line = lines[at];
  if (line === undefined) return undefined;
  const isHeld = last !== undefined && last.to === at && mayHold(last);
  if (line.level === undefined && !isHeld && !mayBegin(lines, at)) return undefined;
  if (line.level !== undefined && line.text.length <= maxStyled) {
    return styledHeading(lines, at, line.level);
  }
  const found = readHeading(line.text);
  return found && (inTitleBlock(lines, at, found) ?? withTitleBelow(lines, at, found));
}

const unnumbered = (title: string): Found => ({
  kind: 'article',
  word: '',
  number: null,
  title,
  text: '',
  whole: title,
  isParted: false,
  isRunIn: false,
});

/** A heading's words, number, title and text of one line, undefined where it is none. */
export function readHeading(text: string): Found | undefined {
  if (preambles.test(text) || (plainHeadings.test(text) && isCapitals(text))) {
    return unnumbered(withoutEnd(text, /[\s.:]/));
  }
  for (const opening of openings) {
    const match = opening.pattern.exec(text);
    if (match !== null) return readNumbered(text, match[0], opening);
  }
  const [start = '', number = ''] = decimal.exec(text) ?? [];
  if (number === '') return undefined;
  const kind = number.split('.').length === 2 ? 'section' : 'item';
  const rest = text.slice(start.length).replace(/^[-–—]\s*/, '');
  return { kind, word: '', number, ...partTitle(rest), whole: rest, isParted: true, isRunIn: true };
}

function readNumbered(text: string, start: string, opening: HeadingWord): Found | undefined {
  const signed = text.slice(start.length);
  const counted = signed.replace(sign, '');
  const number = readNumber(counted, opening.letter);
  if (number === null && (opening.needsNumber || signed !== counted)) return undefined;
  const behind = counted.slice(number?.length ?? 0);
  const [separator = ''] =
    /^\s*(?:[-–—:.)]+(?:\s+|$)|[-–—:]+(?=\p{L})|[.)](?=\p{Lu}\p{L}{2})|\s{2,})?/u.exec(behind) ??
    [];
  const rest = behind.slice(separator.length).trim();
  const isParted = /[-–—:.)]|\s{2,}/.test(separator);
  if (!mayFollow(rest, isParted, opening.kind)) return undefined;
  const { kind } = opening;
  const word = start.trim();
  const isShouted = isCapitals(word) && /[-–—:]/.test(separator) && mayBeTitle(rest);
  const whole = kind === 'annex' || ((isTitle(rest) || isShouted) && kind !== 'section');
  const parted =
    whole && !/[.:]\s/.test(rest) ? { title: tidyTitle(rest), text: '' } : partTitle(rest);
  return {
    kind,
    word,
    number: number === null ? null : tidyNumber(number),
    ...parted,
    whole: rest,
    isParted,
    isRunIn: separator.includes('.'),
  };
}

/** "ARTICLE 5 – ..." is followed by its title whatever that is, unless it is long or ends like text. */
const mayBeTitle = (rest: string) => rest !== '' && rest.length <= 130 && !/[.;,]$/.test(rest);

function readNumber(text: string, mayBeLetter: boolean): string | null {
  const { digits, roman, ordinal, letter } = numbers;
  const patterns = mayBeLetter ? [digits, roman, ordinal, letter] : [digits, roman, ordinal];
  for (const pattern of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return match[0];
  }
  return null;
}

/** "Article 12, Section 6", "Article 12 of the contract", "Article 12 (Overtime) shall apply" only mention one. */
function mayFollow(rest: string, isParted: boolean, kind: HeadingKind): boolean {
  if (rest === '') return true;
  if (/^[,;)/]|^(?:and|or|et|ou|y|e|to|à|a|through)\s/.test(rest)) return false;
  if (rest.startsWith('(')) return /^\([^)]*\)\s*[-–—:.]?$/.test(rest) || isCapitals(rest);
  if (/^section\s+\d/i.test(rest) && kind === 'article') return false;
  if (/(?:article|section)\s+\d+(?:\.\d+)?$/i.test(rest) && kind === 'article') return false;
  if (kind === 'annex') return isParted || isTitle(rest) ? isTitle(capitalised(rest)) : false;
  if (isParted) return true;
  return /^["“«¿[]?\p{Lu}/u.test(rest) && (isCapitals(rest) || isTitle(rest));
}

const capitalised = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);

const shortLine = 45;
const maxPageTitle = 2;

/**
 * Whether a heading can begin here: a new paragraph, a line after one that ends a sentence, is short or in capitals,
 * or a line that opens in capitals itself. "…as provided in / Section 5" begins none.
 */
function mayBegin(lines: readonly PlacedLine[], at: number): boolean {
  const line = lines[at];
  const before = lines[at - 1];
  if (line === undefined) return false;
  if (before === undefined || line.follows === 'gap' || line.follows === 'break') return true;
  if (/[.;:!?”"»)\]]$/.test(before.text) || before.level !== undefined) return true;
  if (isCapitals(before.text.slice(0, 40)) || /^rev\b/i.test(before.text)) return true;
  if (line.follows === 'page') {
    const isAlone = endOfParagraph(lines, at, maxPageTitle + 1) - at <= maxPageTitle;
    if (isAlone || /^\p{Lu}{3}/u.test(line.text)) return true;
  }
  const isShort = before.text.length < shortLine;
  if (/^\p{Lu}{3}/u.test(line.text)) return isShort || isCapitals(behindWord(line.text));
  if (isShort && !/[,\p{Ll}]$/u.test(before.text)) return true;
  return isShort && isTitleAbove(before) && namesArticle(line.text);
}

/** Whether a heading holds others: what stands right below it begins one, unless its title stops in the middle. */
const mayHold = ({ kind, word, title, text }: Heading) =>
  kind !== 'article' && kind !== 'item' && word !== '' && text === '' && !isUnfinished(title);

/** Whether a line is a paragraph's first one and names a subject. */
const isTitleAbove = ({ text, follows }: PlacedLine) =>
  follows !== 'wrapped' && isTitle(text) && !isListItem(text) && !isUnfinished(text);

/** Whether a line is the number of an article with a title behind it that is parted from it. */
function namesArticle(text: string): boolean {
  const found = readHeading(text);
  return found?.kind === 'article' && found.number !== null && found.isParted && found.title !== '';
}

/** A line that ends in a short word, or in one that something must follow, goes on in the next one. */
const isUnfinished = (text: string) =>
  /[-–—/&,]$|(?<!\p{L})(?:\p{Ll}{1,3}|with|under|from|into|upon|that|dans|pour|selon|avec|aux|según|sobre|entre|para|desde|hasta|pelo|pela|pelos|pelas|conforme|segundo)$/u.test(
    text,
  );

/** The start of a line without the word that may open a heading. */
const behindWord = (text: string) => text.slice(0, 24).replace(/^\p{L}+/u, '');

const maxTitleLines = 3;
const maxTitleBlock = 200;

/**
 * The heading of an article that is a paragraph of its own, with the next one as its title where it has only a
 * number: such a paragraph is a title even when it reads like a sentence, unless it ends like one.
 */
function inTitleBlock(lines: readonly PlacedLine[], at: number, found: Found): Heading | undefined {
  if (found.kind !== 'article' || found.number === null || found.isRunIn) return undefined;
  const start = found.whole === '' ? at + 1 : at;
  const end = endOfParagraph(lines, start, maxTitleLines + 1);
  const first = start === at ? found.whole : (lines[start]?.text ?? '');
  const title = [first, ...lines.slice(start + 1, end).map(({ text }) => text)].join(' ');
  const isTitled =
    (start === at || !opensHeading(first)) &&
    end - start <= maxTitleLines &&
    end < lines.length &&
    title.length <= maxTitleBlock &&
    /^["“«(¿]?[\p{L}\p{N}]/u.test(title) &&
    !/[.;:,]$/.test(title) &&
    !isListItem(first) &&
    (start === at || !/^\p{Ll}/u.test(first));
  if (!isTitled) return undefined;
  return { ...found, title: tidyTitle(title), text: '', from: at, to: end };
}

/** The line after the last of a paragraph, as far as it has at most so many lines. */
function endOfParagraph(lines: readonly PlacedLine[], at: number, max: number): number {
  let end = at + 1;
  while (end - at < max && lines[end]?.follows === 'wrapped') end += 1;
  return end;
}

/** A heading without a title takes the line below as one; a title may go on over several lines. */
function withTitleBelow(
  lines: readonly PlacedLine[],
  at: number,
  found: Found,
): Heading | undefined {
  let to = at + 1;
  let { title, text } = found;
  if (title === '' && text === '') {
    const next = lines[to];
    if (next !== undefined && canBeTitle(lines, to)) {
      title = tidyTitle(next.text);
      to += 1;
    } else if (next !== undefined && isContinuation(next)) return undefined;
  }
  while (title !== '' && title.length < longestTitle && text === '' && goesOn(lines, to, title)) {
    title = `${title} ${tidyTitle(lines[to]?.text ?? '')}`;
    to += 1;
  }
  if (title === '' && text !== '') text = text.trim();
  return { ...found, title, text, from: at, to };
}

/** Whether a line opens a heading of its own. A bare "PREAMBLE" below "ARTICLE 1" is the title of that. */
function opensHeading(text: string): boolean {
  const found = readHeading(text);
  return found !== undefined && (found.word !== '' || found.number !== null);
}

function canBeTitle(lines: readonly PlacedLine[], at: number): boolean {
  const line = lines[at];
  const after = lines[at + 1];
  if (line?.follows === 'page' || line?.level !== undefined) return false;
  if (line === undefined || !isTitle(line.text) || opensHeading(line.text)) return false;
  if (isCapitals(line.text)) return true;
  if (/[.]$/.test(line.text) || line.text.length > 90 || isListItem(line.text)) return false;
  return after === undefined || after.follows !== 'wrapped' || opensHeading(after.text);
}

const isContinuation = ({ text, follows }: PlacedLine) =>
  follows === 'wrapped' && /^\p{Ll}/u.test(text) && !isListItem(text);

/** A title is read anew with each line it goes on in: beyond this many characters it is none. */
const longestTitle = 1000;
const openEnd =
  /(?:[-–—/&]|\s(?:and|or|of|the|for|et|ou|de|des|du|la|le|les|à|y|e|da|do|dos|das|del|para))$/i;
const fullLine = 36;

/** Whether a title goes on in the next line: it stops in the middle, or filled its line and the next is a last one. */
function goesOn(lines: readonly PlacedLine[], at: number, title: string): boolean {
  const line = lines[at];
  if (line === undefined || line.follows !== 'wrapped' || line.level !== undefined) return false;
  if (readHeading(line.text) !== undefined || isListItem(line.text)) return false;
  const isFull = (lines[at - 1]?.text.length ?? 0) >= fullLine;
  if (isCapitals(title)) return isCapitals(line.text) && (isFull || openEnd.test(title));
  const isLast = lines[at + 1]?.follows !== 'wrapped';
  const isShort = line.text.length < 80 && !/[.;:,]$/.test(line.text);
  return (isFull || openEnd.test(title)) && isLast && isShort;
}

/** Whether a line opens an item of a list. */
export const isListItem = (text: string) =>
  /^(?:[-–—•▪●◦*·]\s|\(?(?:\d{1,2}|[a-z]{1,2}|[ivx]+)[.)]\s|\([a-z0-9]{1,3}\)\s)/i.test(text);

/** A paragraph in a heading style is one whatever it says; its title may stand in the next one. */
function styledHeading(lines: readonly PlacedLine[], at: number, level: number): Heading {
  let to = at + 1;
  while (lines[to]?.level === level && lines[to]?.follows !== 'gap') to += 1;
  const whole = textOf(lines.slice(at, to));
  const found = readHeading(whole) ?? unnumbered(whole);
  let title = tidyTitle(found.number === null ? found.title : found.whole);
  const next = lines[to];
  if (next !== undefined && belongsToTitle(title, whole, next)) {
    title = `${title} ${tidyTitle(next.text)}`.trim();
    to += 1;
  }
  return { ...found, title, text: '', from: at, to, level };
}

function belongsToTitle(title: string, whole: string, next: PlacedLine): boolean {
  if (readHeading(next.text) !== undefined) return false;
  if (title === '') return next.level !== undefined || isCapitals(next.text);
  return (
    next.level === undefined &&
    whole.length >= fullLine &&
    isCapitals(title) &&
    isCapitals(next.text) &&
    isTitle(next.text)
  );
}

const textOf = (lines: readonly PlacedLine[]) =>
  lines
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');

const tidyTitle = (title: string) =>
  withoutEnd(title.replace(/\s+/g, ' '), /[\s.:–—-]/).replace(/^[\s–—:-]+/u, '');
const tidyNumber = (number: string) => number.replace(/\s+/g, ' ').trim();
