import * as v from 'valibot';
import { Slug, TrimmedText } from '#domain/words.ts';
import { Translated } from './translated.ts';

/** A tool on the page that lists them: `content/tools/index.yaml`; its slug is the last part of its address. */
export const ToolEntry = v.strictObject({ slug: Slug, title: Translated, summary: Translated });
export type ToolEntry = v.InferOutput<typeof ToolEntry>;

const LevelText = v.strictObject({
  /** What a union at this level does. */
  does: TrimmedText,
  /** What the next level would take; the highest has none. */
  next: v.optional(TrimmedText),
});

const Dimension = v.strictObject({
  slug: Slug,
  name: TrimmedText,
  about: TrimmedText,
  question: TrimmedText,
  levels: v.pipe(v.array(LevelText), v.minLength(2)),
});

/** The Digital Impact Framework in one language, this hub's own scheme: `content/tools/dif/<locale>.yaml`. */
export const Framework = v.strictObject({
  /** The names of the levels, the lowest first. */
  levels: v.pipe(v.array(TrimmedText), v.minLength(2), v.maxLength(9)),
  dimensions: v.pipe(v.array(Dimension), v.minLength(2)),
});
export type Framework = v.InferOutput<typeof Framework>;
