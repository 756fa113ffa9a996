import type { Clause, ClauseLink, ClauseText } from '#domain/clause/records.ts';
import { fallbackOf } from '#domain/lists.ts';
import type { Locale } from '#domain/words.ts';

/** The languages of a reader: their own and, while the hub speaks it only in part, the one that helps out. */
const spokenBy = (locale: Locale): Locale[] =>
  [locale, fallbackOf(locale)].filter((language) => language !== undefined);

/** The text of a clause that suits a reader: in a language of theirs where the hub has it, the original otherwise. */
export function textFor(clause: Pick<Clause, 'texts'>, locale: Locale): ClauseText {
  const own =
    spokenBy(locale)
      .map((spoken) => clause.texts.find(({ language }) => language === spoken))
      .find((text) => text !== undefined) ?? clause.texts[0];
  if (own === undefined) throw new Error('a clause without text');
  return own;
}

/** What a link to a clause is called for a reader, and in which language that is. */
export function titleFor(
  link: Pick<ClauseLink, 'title' | 'language' | 'titles'>,
  locale: Locale,
): { title: string; language: string } {
  for (const language of spokenBy(locale)) {
    const title = link.titles[language];
    if (title !== undefined) return { title, language };
  }
  return { title: link.title, language: link.language };
}
