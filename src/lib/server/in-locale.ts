import type { Locale } from '#domain/words.ts';

/** Content in which everything said in every language is said in one. */
type InLocale<Value> =
  Value extends Record<Locale, infer Said>
    ? Said
    : Value extends (infer Entry)[]
      ? InLocale<Entry>[]
      : Value extends object
        ? { [Key in keyof Value]: InLocale<Value[Key]> }
        : Value;

/** A piece of content in one language. */
export function inLocale<Value>(value: Value, locale: Locale): InLocale<Value> {
  return said(value, locale) as InLocale<Value>;
}

function said(value: unknown, locale: Locale): unknown {
  if (Array.isArray(value)) return value.map((entry) => said(entry, locale));
  if (typeof value !== 'object' || value === null) return value;
  if ('en' in value && locale in value) return (value as Record<Locale, unknown>)[locale];
  return Object.fromEntries(
    Object.entries(value).map(([key, entry]) => [key, said(entry, locale)]),
  );
}
