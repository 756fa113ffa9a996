import type { Clause, ClauseLink, ClauseText } from '#domain/clause/records.ts';
import type { Locale } from '#domain/words.ts';

/** The text of a clause that suits a reader: in their language where the hub has it, the original otherwise. */
export function textFor(clause: Pick<Clause, 'texts'>, locale: Locale): ClauseText {
  const own = clause.texts.find((text) => text.language === locale) ?? clause.texts[0];
  if (own === undefined) throw new Error('a clause without text');
  return own;
}

/** What a clause is called for a reader, and in which language that is: of a wording, in ours where somebody read it. */
export function titleOf(
  clause: Pick<Clause, 'texts' | 'titles'>,
  locale: Locale,
): { title: string; language: string } {
  const { title, language } = textFor(clause, locale);
  const ours = clause.titles?.[locale];
  return ours === undefined ? { title, language } : { title: ours, language: locale };
}

/** What a link to a clause is called for a reader, and in which language that is. */
export function titleFor(
  link: Pick<ClauseLink, 'title' | 'language' | 'titles'>,
  locale: Locale,
): { title: string; language: string } {
  const own = link.titles[locale];
  return own === undefined
    ? { title: link.title, language: link.language }
    : { title: own, language: locale };
}
