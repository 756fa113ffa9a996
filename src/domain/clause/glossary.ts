import { partsOf, type TextPart } from './prose.ts';

/** An entry of the glossary as a text in one language may use it: every word it goes by. */
export type GlossaryWords = { slug: string; words: string[] };

/**
 * Cuts texts that stand on one page into parts: what leads to a clause, as the texts say, and the first use of each
 * entry outside of that, whichever its word, as a part of its own that names the entry. A word is found whole, in any case (written in capitals, in capitals only), with or without
 * an s for the plural; of several words that begin at the same place the longest is taken.
 */
export function linkFirstUses(texts: string[], glossary: GlossaryWords[]): TextPart[][] {
  const entryOf = new Map(
    glossary.flatMap(({ slug, words }) => words.map((word) => [keyOf(word), { slug, word }])),
  );
  if (entryOf.size === 0) return texts.map(partsOf);
  const pattern = patternOf([...entryOf.keys()]);
  const linked = new Set<string>();

  const entryFor = (found: string): string | undefined => {
    const key = keyOf(found);
    const entry = entryOf.get(key) ?? entryOf.get(key.replace(/s$/, ''));
    if (entry === undefined || linked.has(entry.slug)) return undefined;
    if (isInCapitals(entry.word) && !found.startsWith(entry.word)) return undefined;
    linked.add(entry.slug);
    return entry.slug;
  };

  const linkWords = (text: string): TextPart[] => {
    const parts: TextPart[] = [];
    let end = 0;
    for (const { 0: found, index } of text.matchAll(pattern)) {
      const entry = entryFor(found);
      if (entry === undefined) continue;
      if (index > end) parts.push({ text: text.slice(end, index) });
      parts.push({ text: found, entry });
      end = index + found.length;
    }
    if (end < text.length) parts.push({ text: text.slice(end) });
    return parts;
  };

  return texts.map((text) =>
    partsOf(text).flatMap((part) => (part.clause === undefined ? linkWords(part.text) : [part])),
  );
}

/** Whether a word is an abbreviation, which a text writes in capitals: GDPR, not "third party". */
export function isInCapitals(word: string): boolean {
  return word === word.toUpperCase();
}

const keyOf = (word: string) => word.toLowerCase().replace(/\s+/g, ' ').replaceAll('’', "'");

/** Finds each of the words whole, the longest first; blanks and apostrophes match in all their forms. */
function patternOf(keys: string[]): RegExp {
  const longestFirst = keys
    .toSorted((a, b) => b.length - a.length)
    .map((key) =>
      key
        .replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&')
        .replaceAll(' ', '\\s+')
        .replaceAll("'", "['’]"),
    );
  return new RegExp(
    `(?<![\\p{L}\\p{M}\\p{N}])(?:${longestFirst.join('|')})s?(?![\\p{L}\\p{M}\\p{N}])`,
    'giu',
  );
}
