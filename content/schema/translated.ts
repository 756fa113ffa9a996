import * as v from 'valibot';
import { TrimmedText } from '#domain/words.ts';

/** The same thing said in each of the four languages. */
export const inEveryLanguage = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject({ en: schema, fr: schema, es: schema, pt: schema });

export const Translated = inEveryLanguage(TrimmedText);
export type Translated = v.InferOutput<typeof Translated>;

/** Words and turns of speech, in each language. */
export const Phrases = inEveryLanguage(v.array(TrimmedText));
