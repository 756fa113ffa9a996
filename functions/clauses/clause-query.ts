import * as v from 'valibot';
import type { FacetName } from '#domain/clause/facets.ts';
import { locales } from '#domain/lists.ts';
import {
  Country,
  Day,
  Judgement,
  Kind,
  Language,
  Provenance,
  Slug,
  Sort,
  Validity,
  Year,
} from '#domain/words.ts';

const said = v.description;
const anyOf = <Schema extends v.GenericSchema>(schema: Schema, description: string) =>
  v.optional(
    v.pipe(v.array(schema), v.maxLength(50), said(`${description}; repeat it for "any of"`)),
  );

const facets = {
  theme: anyOf(Slug, 'slug of a theme'),
  topic: anyOf(Slug, 'slug of a topic'),
  kind: anyOf(Kind, 'kind of entry'),
  provenance: anyOf(Provenance, 'where the text comes from'),
  strength: anyOf(
    Judgement,
    'what the clause gives workers; none: no right here, unjudged: nobody judged it',
  ),
  union: anyOf(Slug, 'slug of a union'),
  country: anyOf(Country, 'ISO 3166-1 alpha-2, EU for EU-wide, ZZ for global'),
  sector: anyOf(Slug, 'slug of a sector'),
  validity: anyOf(Validity, 'whether it holds, as far as is known'),
  language: anyOf(Language, 'BCP 47 language the text exists in'),
} satisfies Record<FacetName, v.GenericSchema>;

/** The filters of feeds: no words, which would be sent with each look at the feed. */
export const FeedFilters = v.object({
  ...facets,
  yearFrom: v.optional(v.pipe(Year, said('first year'))),
  yearTo: v.optional(v.pipe(Year, said('last year'))),
  inForceOn: v.optional(
    v.pipe(Day, said('only what is known to have applied on this day (ISO 8601)')),
  ),
});
export type FeedFilters = v.InferOutput<typeof FeedFilters>;

/** The filters of `GET /clauses` and of the dumps. */
export const ClauseFilters = v.object({
  q: v.optional(
    v.pipe(
      v.string(),
      v.maxLength(200),
      said(
        'a question or words, of which any counts; words in quotes must be there together, one with a minus must not',
      ),
    ),
  ),
  locale: v.optional(
    v.pipe(v.picklist(locales), said('language of who asks: of `q`, and counted a little')),
    'en',
  ),
  ...FeedFilters.entries,
  since: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp(),
      said('only what was published or changed after this time (ISO 8601, UTC)'),
    ),
  ),
});

/** All parameters of `GET /clauses`. */
export const ClauseQuery = v.object({
  ...ClauseFilters.entries,
  sort: v.optional(
    v.pipe(Sort, said('relevance counts only together with q; otherwise newest comes first')),
    'relevance',
  ),
  page: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000)), 1),
  perPage: v.optional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100)), 20),
});
