import * as v from 'valibot';
import { Country, Slug, TrimmedText } from '#domain/words.ts';
import { inEveryLanguage } from './translated.ts';

/** Words by which people search, compared without regard to case: written in lower case. */
const Name = v.pipe(
  TrimmedText,
  v.check((name) => name === name.toLowerCase(), 'words in lower case'),
);

const Names = v.pipe(v.array(Name), v.nonEmpty());

const longestTrade = 4;

/** A trade as people name it; longer ones are descriptions nobody types. */
const Trade = v.pipe(
  Name,
  v.check((name) => name.split(/\s+/).length <= longestTrade, `at most ${longestTrade} words`),
);

/** The trades of a sector, in each language; none in a language that does not name any. */
export const SectorTrades = v.strictObject({
  sector: Slug,
  trades: inEveryLanguage(v.array(Trade), []),
});
export type SectorTrades = v.InferOutput<typeof SectorTrades>;

/** What countries, French branches and unions are called besides the names that the hub shows. */
export const CalledNames = v.strictObject({
  countries: v.record(Country, Names),
  branches: v.array(
    v.strictObject({
      idcc: v.pipe(v.string(), v.regex(/^\d{4}$/, 'four digits in quotes')),
      names: Names,
    }),
  ),
  unions: v.array(v.strictObject({ union: Slug, names: Names })),
});
export type CalledNames = v.InferOutput<typeof CalledNames>;

/** Everything by which people search that is no topic. */
export type Called = CalledNames & { trades: SectorTrades[] };
