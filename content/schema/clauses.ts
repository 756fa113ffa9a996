import * as v from 'valibot';
import { ClauseNote } from '#domain/clause/records.ts';
import { readMarks } from '#domain/clause/roles.ts';
import { Slug, Stage, Strength, TrimmedText } from '#domain/words.ts';
import { inOwnLanguages } from './translated.ts';

const { roles: _, ...saidBeside } = ClauseNote.entries;

/** Its text marks who acts (`{role|words}`, see src/domain/clause/roles.ts). */
const ModelText = v.pipe(
  v.strictObject({ title: TrimmedText, text: TrimmedText, ...saidBeside }),
  v.rawTransform(({ dataset: { value }, addIssue, NEVER }) => {
    try {
      const { text, marks } = readMarks(value.text);
      return { ...value, text, ...(marks.length === 0 ? {} : { roles: marks }) };
    } catch (cause) {
      if (!(cause instanceof RangeError)) throw cause;
      addIssue({ message: `text: ${cause.message}` });
      return NEVER;
    }
  }),
);

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
