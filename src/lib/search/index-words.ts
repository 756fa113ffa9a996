import { fold } from '#domain/reading/normalise.ts';
import { isStopWord } from './stop-words.ts';

/** A word as the index knows it, lower case with its accents, and where it stands in the text. */
export type IndexWord = { word: string; start: number; end: number };

/** Letters that people type as two. */
const spelledOut: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/**
 * The words of a text (Unicode NFC) that are indexed, in order. The index numbers them by their place in this list,
 * so build and browser must read a text with this same function.
 */
export function readIndexWords(text: string): IndexWord[] {
  const words: IndexWord[] = [];
  for (const match of text.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    const word = match[0].toLowerCase().replace(/[œæß]/g, (letter) => spelledOut[letter] ?? letter);
    if (isStopWord(fold(word))) continue;
    words.push({ word, start: match.index, end: match.index + match[0].length });
  }
  return words;
}

/** A query as the index is asked: its words, and whether they must follow each other (it was quoted). */
export type IndexQuery = { words: string[]; isPhrase: boolean };

/** Reads what a person typed; no words when there are only stop words. */
export function readQuery(query: string): IndexQuery {
  const isPhrase = /^\s*["“”«][^]+["“”»]\s*$/.test(query);
  return { words: readIndexWords(query.normalize('NFC')).map(({ word }) => word), isPhrase };
}
