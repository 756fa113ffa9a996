import * as v from 'valibot';
import { Slug, TrimmedText } from '#domain/words.ts';
import { Translated } from './translated.ts';

/**
 * What a theme's report says in one language; the fields follow the order of the page. `happening`, `matters` and the
 * aims lead to clauses: `[what the agreement says](clause:its-slug)`.
 */
export const ThemeReport = v.strictObject({
  summary: TrimmedText,
  happening: TrimmedText,
  matters: TrimmedText,
  aims: v.array(v.strictObject({ topic: Slug, text: TrimmedText })),
  replies: v.array(v.strictObject({ says: TrimmedText, reply: TrimmedText })),
  warnings: v.array(TrimmedText),
  checklist: v.array(TrimmedText),
});
export type ThemeReport = v.InferOutput<typeof ThemeReport>;

/** Clauses a report points out, each with the reason in every language. */
export const ChosenClauses = v.array(v.strictObject({ clause: Slug, because: Translated }));
export type ChosenClauses = v.InferOutput<typeof ChosenClauses>;
