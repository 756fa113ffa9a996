import * as v from 'valibot';
import type { Role } from '#domain/clause/roles.ts';
import { Country, Locale, Slug, TrimmedText } from '#domain/words.ts';

/** A noun without its article, masculine unless it is said. */
const Noun = v.strictObject({ noun: TrimmedText, isFeminine: v.optional(v.boolean(), false) });

const nouns = {
  informed: Noun,
  consulted: Noun,
  agrees: Noun,
  represents: Noun,
} satisfies Record<Role, typeof Noun>;

/** What is said of some model clauses to those who bargain there: where one would be void, or less than the law. */
const Warning = v.strictObject({
  clauses: v.pipe(v.array(Slug), v.nonEmpty()),
  says: TrimmedText,
  notes: v.pipe(v.array(Slug), v.nonEmpty()),
});

/** Who has which role with one kind of employer, in one language: only roles whose noun is another than the neutral one. */
const Words = v.strictObject({
  where: v.picklist(['private', 'public-service']),
  language: Locale,
  nouns: v.optional(v.partial(v.strictObject(nouns)), {}),
  /** Who is meant, in a sentence or two; `notes` are those of the country's law on which it rests. */
  says: TrimmedText,
  notes: v.pipe(v.array(Slug), v.nonEmpty()),
  warnings: v.optional(v.array(Warning), []),
});

/** How a country calls who acts in model clauses. */
export const CountryRoles = v.strictObject({
  country: Country,
  words: v.pipe(v.array(Words), v.nonEmpty()),
});
export type CountryRoles = v.InferOutput<typeof CountryRoles>;
