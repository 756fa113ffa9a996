import * as v from 'valibot';
import { Text } from '../../words.ts';

/** What a document may say of its agreement; a `union` is one of those that signed. */
const factFields = [
  'title',
  'union',
  'counterpart',
  'level',
  'sector',
  'country',
  'signedOn',
  'fromDate',
  'toDate',
] as const;

/**
 * A fact as a document says it, to be confirmed by who knows: the value as forms hold it (days as ISO 8601, codes and
 * slugs for what is chosen from a list) and the words of the document that led to it.
 */
export const ReadFact = v.strictObject({ field: v.picklist(factFields), value: Text, words: Text });
export type ReadFact = v.InferOutput<typeof ReadFact>;
