/** Words that end in a full stop without ending a sentence, in French texts of agreements; lower case. */
const abbreviations = new Set(
  (
    'al art arr av bd cf ch chap circ cie civ coll conv crim dr ed env ex fig hab incl janv febr fevr juil ' +
    'me mgr mm mme mmes mlle mlles max min no nos nov oct dec sept obs op p par pp pr prec ref ste soc st ' +
    'sté tel tél t vol réf éd préc janv févr déc'
  ).split(' '),
);

/** Longest stretch looked back at from a full stop; what is longer is neither abbreviation nor numbering. */
const reach = 12;

const letter = /\p{L}/u;
const digit = /\d/;
const opening = /[\p{Lu}\p{N}«“"(–—]/u;
const numbering = /^[\s«“–—-]*(?:\(?(?:\d{1,3}|[ivx]{1,5}|[a-z])[.)°]{1,2}[\s.]*)+$/iu;

/**
 * Cuts a text into whole sentences and lines, in their order: a line always ends one, a full stop does where
 * a sentence begins behind it. Blanks stay with what they follow, so that joining gives the text back.
 * Own code and not `Intl.Segmenter`, whose rules change with its version: the numbers of sentences are kept.
 */
export function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  let start = 0;
  let lineStart = 0;
  for (let at = 0; at < text.length; at += 1) {
    const end = text[at] === '\n' ? pastBlanks(text, at) : sentenceEnd(text, lineStart, at);
    if (end === undefined) continue;
    if (text.slice(at, end).includes('\n')) lineStart = end;
    if (text.slice(start, end).trim() !== '') {
      sentences.push(text.slice(start, end));
      start = end;
    }
    at = end - 1;
  }
  if (start < text.length) addRest(sentences, text.slice(start));
  return sentences;
}

/** A rest of blanks belongs to the last sentence. */
function addRest(sentences: string[], rest: string): void {
  if (rest.trim() === '' && sentences.length > 0) sentences.push((sentences.pop() ?? '') + rest);
  else sentences.push(rest);
}

/** Where the sentence that a mark at `at` ends has its end, behind quotes and blanks; undefined when it goes on. */
function sentenceEnd(text: string, lineStart: number, at: number): number | undefined {
  if (!isMark(text[at]) || isMark(text[at + 1])) return undefined;
  if (text[at] === '.' && isShort(text, lineStart, at)) return undefined;
  const closed = pastClosing(text, at + 1);
  const next = pastBlanks(text, closed);
  if (next === closed || next === text.length) return undefined;
  if (text.slice(closed, next).includes('\n')) return next;
  // "L'article 3. 2. 3" is one number written apart.
  if (isDigit(text[at - 1]) && isDigit(text[next])) return undefined;
  return opening.test(characterAt(text, next)) ? next : undefined;
}

const isMark = (character: string | undefined) =>
  character === '.' || character === '!' || character === '?' || character === '…';

const isDigit = (character: string | undefined) => character !== undefined && digit.test(character);

/** Whether the full stop at `at` belongs to an initial, an abbreviation or the numbering of a line. */
function isShort(text: string, lineStart: number, at: number): boolean {
  if (at - lineStart < reach && numbering.test(text.slice(lineStart, at + 1))) return true;
  let from = at;
  while (from > lineStart && at - from <= reach && letter.test(text[from - 1] ?? '')) from -= 1;
  const word = text.slice(from, at).toLowerCase();
  return word.length === 1 || abbreviations.has(word);
}

/** Past the quotes and brackets that close what a mark ended, a blank before » included. */
function pastClosing(text: string, from: number): number {
  let at = from;
  for (;;) {
    if (isOneOf('»”’")]', text[at])) at += 1;
    else if (isOneOf(' \u00a0\u202f', text[at]) && text[at + 1] === '»') at += 2;
    else return at;
  }
}

function pastBlanks(text: string, from: number): number {
  let at = from;
  while (at < text.length && isOneOf(' \u00a0\u202f\t\r\n', text[at])) at += 1;
  return at;
}

const isOneOf = (characters: string, found: string | undefined) =>
  found !== undefined && characters.includes(found);

const characterAt = (text: string, at: number) => String.fromCodePoint(text.codePointAt(at) ?? 0);
