import * as v from 'valibot';
import { Slug, Strength, TrimmedText } from '#domain/words.ts';
import { Passage } from './passage.ts';
import { inEveryLanguage, Translated } from './translated.ts';

/** The official number of an article in Légifrance's collection of agreements. */
const ArticleId = v.pipe(v.string(), v.regex(/^KALIARTI\d{12}$/, 'KALIARTI and 12 digits'));

/** `fingerprint` is that of the text that was read (`fingerprint.ts`); a changed text has to be read again. */
const read = {
  article: ArticleId,
  fingerprint: v.pipe(v.string(), v.regex(/^[0-9a-f]{12}$/, '12 hexadecimal digits')),
};

/** Another article that this one is tied to, with what was seen when both were compared (for editors, English). */
const Tie = v.strictObject({ article: ArticleId, note: v.optional(TrimmedText) });

/** Longest title in characters: two lines on a phone. */
export const longestTitle = 110;

const Title = v.pipe(TrimmedText, v.maxLength(longestTitle));

/** Words of the passage, exactly as they stand there; one stretch, or a list of them. */
const Quotes = v.pipe(
  v.union([TrimmedText, v.pipe(v.array(TrimmedText), v.nonEmpty())]),
  v.transform((quotes) => (typeof quotes === 'string' ? [quotes] : quotes)),
);

const WordingDate = {
  /** The day the present wording was signed, only where the package's own links mislead. */
  wordingDate: v.optional(v.pipe(v.string(), v.isoDate())),
  wordingDateBecause: v.optional(TrimmedText),
};

/** What a reader of an article decided: it is a clause of the hub. */
export const ReadClause = v.strictObject({
  ...read,
  belongs: v.literal(true),
  /** The sentences that the hub shows, by their numbers. */
  passage: Passage,
  /** The topics that the passage regulates, the main one first. */
  topics: v.pipe(v.array(Slug), v.nonEmpty()),
  /** What it gives workers on the main topic; `none` where it gives no right. */
  strength: v.union([Strength, v.literal('none')]),
  /** Workers or their union waive or lose something by it. */
  concession: v.optional(v.literal(true)),
  /** The words of the passage that decide the strength. */
  why: Quotes,
  title: inEveryLanguage(Title),
  gist: Translated,
  /** Articles whose place it took. */
  replaces: v.optional(v.array(Tie)),
  /** Articles that say the same elsewhere and stay clauses of their own. */
  repeats: v.optional(v.array(Tie)),
  /** What a reader today has to know beside the text, such as a body that was abolished. */
  remark: v.optional(Translated),
  ...WordingDate,
});

export type ReadClause = v.InferOutput<typeof ReadClause>;

/** It is no clause: a text left out, an introduction, the scope of an agreement, or about something else. */
const LeftOut = v.strictObject({
  ...read,
  belongs: v.picklist(['placeholder', 'lead-in', 'scope', 'other-subject']),
  /** One sentence for editors, English. */
  because: TrimmedText,
});

/** It is no clause of its own: its address leads to the one it repeats. */
const Repetition = v.strictObject({
  ...read,
  belongs: v.literal('repeats'),
  of: ArticleId,
  because: TrimmedText,
});

/** One entry of the editorial layer: what was decided by reading one article of a French branch agreement. */
export const EditorialEntry = v.pipe(
  v.variant('belongs', [ReadClause, LeftOut, Repetition]),
  v.check(
    (entry) =>
      entry.belongs !== true ||
      (entry.wordingDate === undefined) === (entry.wordingDateBecause === undefined),
    'wordingDate together with wordingDateBecause',
  ),
);
export type EditorialEntry = v.InferOutput<typeof EditorialEntry>;

/** One file of the layer: the articles of one branch. */
export const EditorialEntries = v.array(EditorialEntry);
