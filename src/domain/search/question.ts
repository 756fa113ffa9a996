import { readAllWords, readIndexWords } from './index-words.ts';

/** What a person typed, as it is searched for; words as the index knows them. */
export type ReadQuestion = {
  /** Any of them counts; each once, those of phrases too. */
  words: string[];
  /** Words in quotes: they must be there, one after the other. */
  phrases: Piece[];
  /** A word, or words in quotes, with a minus before: they must not be there. */
  unwanted: Piece[];
};

/** A piece of a question, as it was typed and in words. */
type Piece = { typed: string; words: string[] };

/** Words in quotes of any language, with a minus before them or without; a word with a minus. */
const marked =
  /((?<!\S)[-−–])?(?:"([^"]*)"|[“„]([^“”„]*)[“”]|«([^«»]*)»)|(?<!\S)[-−–](?=[\p{L}\p{N}])(\S+)/gu;

/** What stands between words in other programs and is the rule here. */
const operators = /(?<!\S)(?:OR|OU|O|AND|ET|Y|E)(?!\S)/g;

/** Reads what a person typed (at most some hundred characters). Empty words are searched for where there are no others. */
export function readQuestion(typed: string): ReadQuestion {
  const text = quiet(typed.normalize('NFC'));
  const question = readBy(readIndexWords, text);
  const isEmpty = question.words.length + question.unwanted.length === 0;
  return isEmpty ? readBy(readAllWords, text) : question;
}

function readBy(read: (text: string) => { word: string }[], text: string): ReadQuestion {
  const wordsOf = (part: string) => read(part).map(({ word }) => word);
  const phrases: Piece[] = [];
  const unwanted: Piece[] = [];
  for (const [, minus, plain, curly, angled, word] of text.matchAll(marked)) {
    const typed = (plain ?? curly ?? angled ?? word ?? '').trim();
    const words = wordsOf(typed);
    if (words.length > 0)
      ((minus ?? word) === undefined ? phrases : unwanted).push({ typed, words });
  }
  const rest = wordsOf(text.replace(marked, ' ').replace(operators, ' '));
  return {
    words: [...new Set([...phrases.flatMap(({ words }) => words), ...rest])],
    phrases,
    unwanted,
  };
}

/** Where all of several words are in capitals none of them is an acronym. */
const quiet = (text: string): string =>
  /\p{Ll}/u.test(text) || (text.match(/\p{L}{3,}/gu) ?? []).length < 2 ? text : text.toLowerCase();
