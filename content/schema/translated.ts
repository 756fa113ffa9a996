import * as v from 'valibot';
import { fallbackOf, locales, TrimmedText, type Locale } from '#domain/words.ts';
import { standingIn } from '../stand-ins.ts';

/** What a file says in each language; a partial one may say nothing. */
const saidIn = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject(
    Object.fromEntries(
      locales.map((locale) => [locale, fallbackOf(locale) ? v.optional(schema) : schema]),
    ) as Record<Locale, Schema>,
  );

/** The same thing said in each language of the interface; what a partial one lacks is `instead`, or what its fallback says. */
export const inEveryLanguage = <Schema extends v.GenericSchema>(
  schema: Schema,
  instead?: v.InferOutput<Schema>,
) =>
  v.pipe(
    saidIn(schema),
    v.transform((said) => {
      const own = said as Partial<Record<Locale, v.InferOutput<Schema>>>;
      return Object.fromEntries(
        locales.map((locale) => {
          const fallback = fallbackOf(locale);
          if (fallback === undefined || own[locale] !== undefined) return [locale, own[locale]];
          return [locale, instead ?? standingIn(locale, own[fallback])];
        }),
      ) as Record<Locale, v.InferOutput<Schema>>;
    }),
  );

/** The same thing said in each language that says it: in every complete one. */
export const inOwnLanguages = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.pipe(
    saidIn(schema),
    v.transform((said) => said as Partial<Record<Locale, v.InferOutput<Schema>>>),
  );

export const Translated = inEveryLanguage(TrimmedText);
export type Translated = v.InferOutput<typeof Translated>;

/** Words and turns of speech, in each language; none in a language that does not name any. */
export const Phrases = inEveryLanguage(v.array(TrimmedText), []);
