import type { Clause, ClauseText } from '#domain/records.ts';
import type { Locale } from '#domain/words.ts';

/** The text of a clause that suits a reader: in their language where the hub has it, the original otherwise. */
export function textFor(clause: Pick<Clause, 'texts'>, locale: Locale): ClauseText {
  const own = clause.texts.find((text) => text.language === locale) ?? clause.texts[0];
  if (own === undefined) throw new Error('a clause without text');
  return own;
}
