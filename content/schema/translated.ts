import * as v from 'valibot';
import { locales, TrimmedText, type Locale } from '#domain/words.ts';

/** The same thing said in each language of the interface. */
export const inEveryLanguage = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject(
    Object.fromEntries(locales.map((locale) => [locale, schema])) as Record<Locale, Schema>,
  );

export const Translated = inEveryLanguage(TrimmedText);
export type Translated = v.InferOutput<typeof Translated>;

/** Words and turns of speech, in each language. */
export const Phrases = inEveryLanguage(v.array(TrimmedText));
