import * as v from 'valibot';
import { Provenance, Slug, Strength } from '#domain/words.ts';
import { Translated } from './translated.ts';

/** A search to begin with: words, filters or both. */
const StartingSearch = v.pipe(
  v.strictObject({
    query: v.optional(Translated),
    filters: v.optional(
      v.strictObject({
        topic: v.optional(v.array(Slug)),
        strength: v.optional(v.array(Strength)),
        provenance: v.optional(v.array(Provenance)),
        sector: v.optional(v.array(Slug)),
      }),
    ),
  }),
  v.check(({ query, filters }) => query !== undefined || filters !== undefined, 'words or filters'),
);
export type StartingSearch = v.InferOutput<typeof StartingSearch>;

/** For each exercise of the workshop on the bargaining hub, the searches its screen offers. */
export const HubExercise = v.array(
  v.strictObject({ exercise: Slug, searches: v.pipe(v.array(StartingSearch), v.minLength(1)) }),
);
export type HubExercise = v.InferOutput<typeof HubExercise>;
