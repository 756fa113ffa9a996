import { fold } from '../reading/normalise.ts';
import { isStopWord } from './stop-words.ts';

/** A word as the index knows it, lower case with its accents, and where it stands in the text. */
export type IndexWord = { word: string; start: number; end: number };

/** Letters that people type as two. */
const spelledOut: Record<string, string> = { œ: 'oe', æ: 'ae', ß: 'ss' };

/** `CC.OO.` and `U.S.`; the letter and number of a French article, as in `L. 1222-9` and `L1222-9`; a word. */
const pieces =
  /(?<![\p{L}\p{N}])(?:\p{Lu}{1,2}\.){2,4}|(?<![\p{L}\p{N}])[LRD]\. ?\d{3,4}(?![\p{L}\p{N}])|[\p{L}\p{M}\p{N}]+/gu;

/**
 * The words of a text (Unicode NFC) that are indexed, in order. The index numbers them by their place in this list,
 * so build and browser must read a text with this same function.
 */
export function readIndexWords(text: string): IndexWord[] {
  return readAllWords(text).filter(({ isEmpty }) => !isEmpty);
}

/** All words of a text, with those said to be empty that are too common to be indexed. */
export function readAllWords(text: string): (IndexWord & { isEmpty: boolean })[] {
  return Array.from(text.matchAll(pieces), ({ 0: typed, index }) => {
    const word = typed
      .replace(/[. ]/g, '')
      .toLowerCase()
      .replace(/[œæß]/g, (letter) => spelledOut[letter] ?? letter);
    const isEmpty = isStopWord(fold(word)) && !isAcronym(typed);
    return { word, start: index, end: index + typed.length, isEmpty };
  });
}

/** Capitals that mean something of their own: French NAO is a bargaining round, Portuguese "não" an empty word. */
const isAcronym = (typed: string): boolean => /^(?:\p{Lu}{2,6}|[\p{Lu}.]{4,})$/u.test(typed);
