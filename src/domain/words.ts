import * as v from 'valibot';
import { firstYear, lastYear, locales, offLadder, sorts, strengths } from './lists.ts';

export { direction, fallbackOf, languages, locales } from './lists.ts';

// The fixed words of the hub, which its addresses and its API promise. What they are called in each
// language, and every other list (themes, topics, sectors), is content.

/** A language of the hub's interface. */
export const Locale = v.picklist(locales);
export type Locale = v.InferOutput<typeof Locale>;

/** Something said: not empty. */
export const Text = v.pipe(v.string(), v.nonEmpty());

/** Something said in a file that people edit: not empty, and without the blanks around it. */
export const TrimmedText = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** Lower-case words joined by hyphens: the form of every address and vocabulary entry. */
export const Slug = v.pipe(v.string(), v.regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a-slug-like-this'));

export const Kind = v.picklist(['clause', 'guideline', 'framework-agreement']);
export type Kind = v.InferOutput<typeof Kind>;

/** Wording taken from an agreement, our summary of a provision, or wording drafted for this hub. */
export const Provenance = v.picklist(['agreement', 'documented', 'model']);
export type Provenance = v.InferOutput<typeof Provenance>;

/** What a clause gives workers, rising. */
export const Strength = v.picklist(strengths);
export type Strength = v.InferOutput<typeof Strength>;

/** What clauses are found by where strength is concerned: a step of the ladder, or why there is none. */
export const Judgement = v.picklist([...strengths, ...offLadder]);
export type Judgement = v.InferOutput<typeof Judgement>;

/** Who judged the strength: a person who read the clause, or a rule, whose answer is a proposal. */
export const StrengthBy = v.picklist(['read', 'rule']);
export type StrengthBy = v.InferOutput<typeof StrengthBy>;

/** Whether a text holds, as far as is known. */
export const Validity = v.picklist(['in-force', 'ended', 'not-yet', 'proposed', 'unknown']);
export type Validity = v.InferOutput<typeof Validity>;

/** Whether a French branch text binds all employers of its branch. */
export const Extension = v.picklist(['extended', 'not-extended']);
export type Extension = v.InferOutput<typeof Extension>;

/** What kind of text a clause is from. */
export const Instrument = v.picklist(['agreement', 'award', 'statute', 'unilateral', 'offered']);
export type Instrument = v.InferOutput<typeof Instrument>;

/** The agreement's own text or its signatories' page, or what somebody else reports. */
export const SourceKind = v.picklist(['primary', 'secondary']);
export type SourceKind = v.InferOutput<typeof SourceKind>;

/** Stages of the life cycle of data at work. */
export const Stage = v.picklist(['collection', 'analysis', 'storage-and-access', 'off-boarding']);
export type Stage = v.InferOutput<typeof Stage>;

/** How far an agreement reaches. */
export const Level = v.picklist(['workplace', 'company', 'sector', 'national', 'cross-border']);
export type Level = v.InferOutput<typeof Level>;

/** What a wording was read from where it was no text: pictures of pages, before or after a person compared its numbers, dates, sums and denials with them. */
export const TextFrom = v.picklist(['scan', 'scan-compared']);
export type TextFrom = v.InferOutput<typeof TextFrom>;

/** How sure we are of a documented provision. */
export const Confidence = v.picklist(['high', 'medium', 'low']);
export type Confidence = v.InferOutput<typeof Confidence>;

/** A country: ISO 3166-1 alpha-2, `EU` for EU-wide, `ZZ` for global. */
export const Country = v.pipe(v.string(), v.regex(/^[A-Z]{2}$/, 'two capital letters'));

/** A BCP 47 language tag in its canonical form, of which every browser can say the name. */
export const Language = v.pipe(
  v.string(),
  v.maxLength(35, 'a BCP 47 language tag of at most 35 characters'),
  v.regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/, 'a BCP 47 language tag'),
  v.check(isLanguageTag, 'a BCP 47 language tag'),
  v.transform((tag) => Intl.getCanonicalLocales(tag)[0] ?? tag),
);

function isLanguageTag(tag: string): boolean {
  try {
    return tag.length <= 35 && Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** A time, ISO 8601 in UTC. */
export const Time = v.pipe(v.string(), v.isoTimestamp());

/** A day, ISO 8601. */
export const Day = v.pipe(
  v.string(),
  v.isoDate('a date like 2025-03-31'),
  v.check(isOnCalendar, 'a day of the calendar'),
);

function isOnCalendar(day: string): boolean {
  const time = Date.parse(`${day}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(day);
}

/** The year of a text. */
export const Year = v.pipe(v.number(), v.integer(), v.minValue(firstYear), v.maxValue(lastYear));

/** How found clauses are ordered. */
export const Sort = v.picklist(sorts);
export type Sort = v.InferOutput<typeof Sort>;

/** What people keep on the server, encrypted by their browser. */
export const SavedKind = v.picklist(['brief', 'assessment', 'worksheet']);
export type SavedKind = v.InferOutput<typeof SavedKind>;
