import type { Locale } from '#domain/words.ts';

type Plural = { one: string; other: string };

/** A message with its {placeholders} filled in. */
export function say(message: string, values: Record<string, string | number> = {}): string {
  return message.replace(/\{(\w+)\}/g, (whole, name: string) => String(values[name] ?? whole));
}

/** A message that depends on a number, which it can show as {n} in the language's own form. */
export function sayCount(message: Plural, n: number, locale: Locale): string {
  const form = new Intl.PluralRules(locale).select(n) === 'one' ? message.one : message.other;
  return say(form, { n: new Intl.NumberFormat(locale).format(n) });
}
