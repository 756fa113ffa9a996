import * as v from 'valibot';
import {
  Confidence,
  Country,
  Kind,
  Level,
  Slug,
  Stage,
  Strength,
  TrimmedText,
  Year,
} from '#domain/words.ts';
import { inOwnLanguages } from './translated.ts';

const WebAddress = v.pipe(v.string(), v.url(), v.startsWith('http'));

/** A documented provision: our summary of what a source reports, never its wording. */
export const Provision = v.strictObject({
  slug: Slug,
  unions: v.array(TrimmedText),
  counterpart: v.optional(TrimmedText),
  partyNote: v.optional(TrimmedText),
  country: Country,
  sector: Slug,
  industry: v.optional(TrimmedText),
  level: Level,
  year: v.optional(Year),
  kind: Kind,
  topics: v.pipe(v.array(Slug), v.nonEmpty()),
  strength: Strength,
  stages: v.array(Stage),
  title: inOwnLanguages(TrimmedText),
  summary: inOwnLanguages(TrimmedText),
  source: WebAddress,
  confidence: Confidence,
});
export type Provision = v.InferOutput<typeof Provision>;
