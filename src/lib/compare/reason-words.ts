import type { Reason } from '#domain/compare/reasons.ts';
import { say } from '#lib/site/messages.ts';
import type { CompareWords } from '#content/messages.ts';

/** A reason in words: what it is about, the words that differ, and what a weak or firm word does. */
export function reasonWords({ kind, was, becomes, effect }: Reason, words: CompareWords): string {
  const message =
    was === '' ? words.reasonIn : becomes === '' ? words.reasonOut : words.reasonChanged;
  const said = say(message, { kind: words.kinds[kind], there: was, here: becomes });
  return effect === '' ? `${said}.` : `${said}. ${say(words.effect, { effect })}`;
}

/** What to show of the reasons: those that decide, and the others only where none does. */
export function shownReasons(reasons: readonly Reason[]): Reason[] {
  const firm = reasons.filter(({ isSoft }) => !isSoft);
  return firm.length > 0 ? firm : [...reasons];
}
