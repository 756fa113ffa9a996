import { withoutEnd } from '../text-end.ts';

/** The words and pauses of a text in comparable form, with the place of each in the text. */
export type Words = { stems: string[]; starts: number[]; ends: number[] };

// Words that carry no meaning of their own: phrases are compared without them, so that
// "protection données personnelles" also finds "protection des données personnelles".
const emptyWords: Record<string, ReadonlySet<string>> = {
  en: new Set(['a', 'an', 'the', 'of', 's']),
  fr: new Set(['le', 'la', 'les', 'l', 'de', 'du', 'des', 'd', 'un', 'une', 's', 'c', 'n', 'qu']),
  es: new Set(['el', 'la', 'los', 'las', 'lo', 'de', 'del', 'un', 'una', 'unos', 'unas']),
  pt: new Set(['o', 'a', 'os', 'as', 'de', 'do', 'da', 'dos', 'das', 'um', 'uma']),
};

const noEmptyWords: ReadonlySet<string> = new Set();

/** Lower case without accents, character for character: a place in the result is the same place in the text. */
export function fold(text: string): string {
  return text
    .replace(/[\u0080-\uffff]/g, (character) => character.normalize('NFD').charAt(0))
    .toLowerCase();
}

const knownStems = new Map<string, string>();

/** A folded word without the ending of plural and gender, rough but alike for phrase and text. */
export function stem(word: string): string {
  const known = knownStems.get(word);
  if (known !== undefined) return known;
  const found = word.length > 3 ? withoutEnding(word) : word;
  knownStems.set(word, found);
  return found;
}

function withoutEnding(word: string): string {
  const singular = word
    .replace(/oes$/, 'ao') // pt decisões, decisão
    .replace(/(?:aux|ais)$/, 'al') // fr syndicaux, pt sindicais
    .replace(/[sx]$/, '');
  return withoutEnd(singular.replace(/y$/, 'i'), /e/);
}

/** Stands for punctuation between two words, so that no phrase reaches from one sentence or clause into the next. */
export const pause = '';

/** Cuts a text into stemmed words and pauses; words without meaning of their own in `language` (BCP 47) are left out. */
export function readWords(text: string, language: string): Words {
  const empty = emptyWords[language] ?? noEmptyWords;
  const words: Words = { stems: [], starts: [], ends: [] };
  const folded = fold(text);
  let end = 0;
  for (const match of folded.matchAll(/[\p{L}\p{N}]+/gu)) {
    const [word] = match;
    if (/[.,;:!?()]/.test(folded.slice(end, match.index))) add(words, pause, end, end);
    end = match.index + word.length;
    if (!empty.has(word)) add(words, stem(word), match.index, end);
  }
  return words;
}

function add({ stems, starts, ends }: Words, word: string, start: number, end: number): void {
  stems.push(word);
  starts.push(start);
  ends.push(end);
}
