import * as v from 'valibot';
import { ClauseNote } from '#domain/clause/records.ts';
import { Slug, Stage, Strength, TrimmedText } from '#domain/words.ts';
import { inOwnLanguages } from './translated.ts';

const ModelText = v.strictObject({ title: TrimmedText, text: TrimmedText, ...ClauseNote.entries });

/** A model clause or guideline drafted for this hub: one file, every language. */
export const ModelClause = v.strictObject({
  kind: v.picklist(['clause', 'guideline']),
  topics: v.pipe(v.array(Slug), v.nonEmpty()),
  strength: Strength,
  stages: v.array(Stage),
  governance: v.array(Slug),
  fallback: v.optional(Slug),
  texts: inOwnLanguages(ModelText),
});
export type ModelClause = v.InferOutput<typeof ModelClause> & { slug: string };
