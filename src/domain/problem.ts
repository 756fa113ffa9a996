import * as v from 'valibot';

/** The one body of every error of the API, `application/problem+json` (RFC 9457). */
export const ProblemBody = v.strictObject({
  type: v.string(),
  title: v.string(),
  status: v.pipe(v.number(), v.integer()),
  detail: v.string(),
  issues: v.optional(
    v.array(v.strictObject({ field: v.string(), expected: v.string(), received: v.string() })),
  ),
});
export type ProblemBody = v.InferOutput<typeof ProblemBody>;
