import * as v from 'valibot';
import { Locale, Slug } from '#domain/words.ts';
import { Picture } from './pictures.ts';
import { Phrases, Translated } from './translated.ts';

/** A word of the glossary; `forms` are the other words under which a text uses it. */
export const GlossaryEntry = v.strictObject({
  slug: Slug,
  term: Translated,
  forms: Phrases,
  definition: Translated,
  /** Languages in which the term means too many other things to be linked where a text uses it; its forms still are. */
  unlinked: v.optional(v.array(Locale)),
  /** What is drawn below the definition. */
  picture: v.optional(Picture),
});
export type GlossaryEntry = v.InferOutput<typeof GlossaryEntry>;
