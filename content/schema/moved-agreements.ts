import * as v from 'valibot';
import { Slug } from '#domain/words.ts';

/** An agreement that left; `to` is the path, below a language, of the page that says it now. */
export const MovedAgreement = v.strictObject({
  from: Slug,
  to: v.optional(v.pipe(v.string(), v.regex(/^(agreements|clauses)\/[a-z0-9-]+$/))),
});
