import * as v from 'valibot';
import type { Doubt, Term } from '#domain/clause/term.ts';
import { Day, TrimmedText } from '#domain/words.ts';

/** The official number of a text in Légifrance's collection of agreements. */
const TextId = v.pipe(v.string(), v.regex(/^KALITEXT\d{12}$/, 'KALITEXT and 12 digits'));

/** Where the deciding words stand, and the words themselves as they are there. */
const decided = {
  article: v.pipe(v.string(), v.regex(/^KALIARTI\d{12}$/, 'KALIARTI and 12 digits')),
  /** The article's own number, where it has one. */
  number: v.optional(TrimmedText),
  quote: TrimmedText,
};

/** How long the text says that it runs; `silent` when every article was read and none says it. */
const ReadTerm = v.variant('runs', [
  v.strictObject({ runs: v.picklist(['indefinitely', 'yearly']), ...decided }),
  v.strictObject({
    runs: v.literal('until'),
    until: Day,
    /** The day is reckoned from one that the text does not name: the real one is not earlier, or not later. */
    about: v.optional(v.picklist(['at-least', 'at-latest'])),
    ...decided,
  }),
  v.strictObject({ runs: v.literal('silent'), from: v.optional(Day) }),
]) satisfies v.GenericSchema<unknown, Term>;

/** What keeps the hub from saying whether the text holds. */
const DoubtFound = v.picklist([
  'went-on',
  'notices',
  'supplement',
  'later-text',
  'rewritten',
]) satisfies v.GenericSchema<unknown, Doubt>;

/** Who signed, only where the text or its official publication names them; abbreviations as usual. */
const Signatories = v.strictObject({
  unions: v.pipe(v.array(TrimmedText), v.nonEmpty()),
  employers: v.pipe(v.array(TrimmedText), v.nonEmpty()),
  /** The article of the text, or the address of its official publication. */
  source: v.union([decided.article, v.pipe(v.string(), v.url())]),
});

/** What a reader found out about one text of a French branch: its term, what came later, who signed. */
export const FrenchText = v.pipe(
  v.strictObject({
    text: TextId,
    title: TrimmedText,
    signedOn: Day,
    term: ReadTerm,
    doubt: v.optional(DoubtFound),
    /** When the later text was signed that raises the doubt. */
    laterOn: v.optional(Day),
    /** The day of what was looked at: of the package, or a later one where the term is over by its own words. */
    checkedOn: Day,
    /** Where a later text was looked for and what was found (for editors, English). */
    searched: TrimmedText,
    signatories: v.optional(Signatories),
  }),
  v.check(
    ({ doubt, laterOn }) =>
      (doubt === 'later-text' || doubt === 'rewritten') === (laterOn !== undefined),
    'laterOn with the doubts later-text and rewritten, and only there',
  ),
  v.check(
    ({ term, checkedOn }) =>
      term.runs !== 'until' ||
      term.about === undefined ||
      (term.about === 'at-least') === term.until >= checkedOn,
    'at-least with a day to come, at-latest with one that has passed',
  ),
);
export type FrenchText = v.InferOutput<typeof FrenchText>;

/** One file: the texts of one branch from which clauses are published. */
export const FrenchTexts = v.array(FrenchText);
