import type { GlossaryEntry } from '#content/schema/glossary.ts';
import type { Picture } from '#content/schema/pictures.ts';
import { isInCapitals, linkFirstUses, type GlossaryWords } from '#domain/clause/glossary.ts';
import type { TextPart } from '#domain/clause/prose.ts';
import type { Locale } from '#domain/words.ts';
import { blocksOf, type Block } from '#lib/site/text.ts';

/** The entries of the glossary under one letter, in one language. */
type Letter = {
  letter: string;
  entries: {
    slug: string;
    term: string;
    abbreviations: string[];
    definition: string;
    picture: Picture | undefined;
  }[];
};

/** The glossary as a page shows it: letters and entries in the alphabetical order of the language. */
export function lettersOf(glossary: GlossaryEntry[], locale: Locale): Letter[] {
  const collator = new Intl.Collator(locale);
  const entries = glossary
    .map(({ slug, term, forms, definition, picture }) => ({
      slug,
      term: term[locale],
      abbreviations: forms[locale].filter(isInCapitals),
      definition: definition[locale],
      picture,
    }))
    .sort((a, b) => collator.compare(a.term, b.term));
  return [...Map.groupBy(entries, ({ term }) => firstLetter(term))].map(([letter, own]) => ({
    letter,
    entries: own,
  }));
}

/** The words under which the texts of a language use the glossary, without those that mean too many other things. */
export function wordsToLink(glossary: GlossaryEntry[], locale: Locale): GlossaryWords[] {
  return glossary.map(({ slug, term, forms, unlinked = [] }) => ({
    slug,
    words: unlinked.includes(locale) ? forms[locale] : [term[locale], ...forms[locale]],
  }));
}

/** A paragraph or a list whose lines lead to clauses, and to the glossary's entries where they are first used. */
export type LinkedBlock = { kind: Block['kind']; lines: TextPart[][] };

/** Cuts texts that stand on one page, in their order, into blocks linked to clauses and to the glossary. */
export function linkTexts(texts: string[], glossary: GlossaryWords[]): LinkedBlock[][] {
  const blocks = texts.map((text) => blocksOf(text).map(joined));
  const linked = linkFirstUses(
    blocks.flat().flatMap(({ lines }) => lines),
    glossary,
  );
  let next = 0;
  return blocks.map((own) =>
    own.map(({ kind, lines }) => ({ kind, lines: linked.slice(next, (next += lines.length)) })),
  );
}

/** A paragraph's lines are one, so that a word may run over the end of a line. */
const joined = ({ kind, lines }: Block): Block => ({
  kind,
  lines: kind === 'paragraph' ? [lines.join(' ')] : lines,
});

const firstLetter = (term: string) => term.normalize('NFD').charAt(0).toUpperCase();
