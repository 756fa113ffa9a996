import type { Clause } from '#domain/clause/records.ts';
import { validityAt } from '#domain/clause/validity.ts';
import type { Locale } from '#domain/words.ts';
import type { Words } from '#content/messages.ts';
import { say } from '#lib/site/messages.ts';
import { dayName } from '#lib/site/names.ts';

type Checked = Pick<Clause, 'validity' | 'validityBecause' | 'checkedOn' | 'articleState'>;

/** Whether a clause holds, in a sentence that stays true on paper: it names the day, and nothing holds unchecked for a year. */
export function validityName(
  clause: Checked,
  { words, locale, now }: { words: Words; locale: Locale; now: string },
): string {
  const { checkedOn } = clause;
  const because = clause.validityBecause?.[locale];
  const said = {
    ended: words.clause.validityEnded,
    'not-yet': words.clause.validityNotYet,
    proposed: words.clause.validityProposed,
    'in-force': say(words.clause.validityInForce, { date: dayName(checkedOn ?? '', locale) }),
    unknown: because === undefined ? listedIn(clause, words, locale) : words.clause.validityUnknown,
  }[validityAt(clause, now)];
  return because === undefined ? said : `${said}. ${because}`;
}

/** Of a text whose term nobody looked up: that the official collection lists it, which is less than that it holds. */
function listedIn({ articleState, checkedOn }: Checked, words: Words, locale: Locale): string {
  if (articleState === null || checkedOn === null) return words.clause.validityUnknown;
  return say(words.clause.validityListed, { date: dayName(checkedOn, locale) });
}
