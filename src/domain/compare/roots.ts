import { fold, stem } from '../reading/normalise.ts';
import { isStopWord } from '../search/stop-words.ts';

/** A word that means something, without accents and capitals, its root, and where it begins. */
export type RootedWord = { word: string; root: string; from: number };

const shortest = { root: 3, alike: 4 };
const endings =
  /(?:acao|icao|ucao|acion|icion|ucion|ation|amento|imento|amiento|imiento|ement|ment|ando|endo|indo|aran|arao|eran|erao|iran|irao|ara|era|ira|ado|ada|ido|ida|ant|ing|ion|ed|er|ir|ar|re|e|a|o|i)$/;

/** What forms of a word share in the four languages, rough: "publica", "publicará", "publicación" have one root. */
export function rootOf(word: string): string {
  const known = knownRoots.get(word);
  if (known !== undefined) return known;
  const own = stem(word);
  const short = own.replace(endings, '');
  const root = short.length >= shortest.root ? short : own;
  knownRoots.set(word, root);
  return root;
}

const knownRoots = new Map<string, string>();

/** Whether two roots may be of one word: all but the last letter of the shorter one are the same. */
export function areAlike(a: string, b: string): boolean {
  if (a === b) return true;
  const least = Math.max(shortest.alike, Math.min(a.length, b.length) - 1);
  return a.slice(0, least) === b.slice(0, least);
}

/** The words of a text that mean something, by their roots, in their order. */
export const rootsOf = (text: string): RootedWord[] =>
  [...fold(text).matchAll(/[\p{L}\p{N}]+/gu)]
    .filter(([word]) => !isStopWord(word) && !/^\p{L}$/u.test(word))
    .map(({ 0: word, index }) => ({ word, root: rootOf(word), from: index }));
