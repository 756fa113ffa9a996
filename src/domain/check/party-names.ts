import * as v from 'valibot';
import { TrimmedText } from '../words.ts';

const Names = v.strictObject({
  /** Those of the hub's model clauses. */
  ours: v.pipe(v.array(TrimmedText), v.nonEmpty()),
  /** Others that agreements use. */
  others: v.array(TrimmedText),
});
export type Names = v.InferOutput<typeof Names>;

/** How the parties are called in a language, each name with its article. */
export const PartyNames = v.strictObject({ employer: Names, union: Names });
export type PartyNames = v.InferOutput<typeof PartyNames>;
