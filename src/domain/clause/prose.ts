/** A stretch of running text, with the slug of what it leads to, if anything: a clause, or an entry of the glossary. */
export type TextPart = { text: string; clause?: string; entry?: string };

/** How running text leads to a clause of the hub: `[what the agreement says](clause:its-slug)`. */
const clauseLink = /\[([^[\]]+)\]\(clause:([a-z0-9-]+)\)/g;

/** What only a link has; where it is left over, somebody meant one and wrote it otherwise. */
const mark = /\]\s?\(\S{0,80}|\bclause:\S{1,80}/g;

/** Cuts a text where it leads to clauses; a text without links is one part. */
export function partsOf(text: string): TextPart[] {
  const parts: TextPart[] = [];
  let end = 0;
  for (const { 0: link, 1: said = '', 2: clause, index } of text.matchAll(clauseLink)) {
    if (index > end) parts.push({ text: text.slice(end, index) });
    parts.push({ text: said, clause });
    end = index + link.length;
  }
  if (end < text.length) parts.push({ text: text.slice(end) });
  return parts;
}

/** A text as it is read out: its words, without where they lead to. */
export const wordsOf = (text: string): string => text.replace(clauseLink, '$1');

/** The slugs of the clauses that a text leads to, in its order. */
export const clausesIn = (text: string): string[] =>
  partsOf(text).flatMap(({ clause }) => clause ?? []);

/** What of a text looks like a link to a clause and is none. */
export const brokenLinksIn = (text: string): string[] => wordsOf(text).match(mark) ?? [];
