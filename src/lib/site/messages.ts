import type { Locale } from '#domain/words.ts';

/** A message in the forms its language has for numbers; a form it does not name is said as `other`. */
type Plural = { [Form in Exclude<Intl.LDMLPluralRule, 'other'>]?: string } & {
  other: string;
};

/** A message with its {placeholders} filled in. */
export function say(message: string, values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A message that depends on a number, which it can show as {n} in the language's own form. */
export function sayCount(message: Plural, n: number, locale: Locale): string {
  const form = new Intl.PluralRules(locale).select(n);
  return say(message[form] ?? message.other, { n: new Intl.NumberFormat(locale).format(n) });
}
