import * as v from 'valibot';
import { numbered } from '#domain/law/cited.ts';
import { covered } from '#domain/law/covered.ts';
import { Country, Day, Slug, TrimmedText } from '#domain/words.ts';
import { Translated } from './translated.ts';

const Address = v.pipe(v.string(), v.url(), v.startsWith('http'));

/** What a provision is called before its number: `own` where the number says it, as in "29 U.S.C. 158" or "11 §". */
const Numbered = v.picklist(numbered);

/** What a law is called, where it officially stands, and what a search for a later amendment or repeal found, for editors. */
const Act = v.strictObject({
  /** As its country calls it, in the language of the name (BCP 47). */
  name: TrimmedText,
  language: TrimmedText,
  gloss: Translated,
  address: Address,
  /** Where it is not as in most acts of the file. */
  numbered: v.optional(Numbered),
  later: v.strictObject({ searched: Day, found: TrimmedText }),
});

/** Whom a rule covers. */
const Covered = v.picklist(covered);

/** Whether a rule applies: not yet where it is adopted only. */
const LawStatus = v.picklist(['in-force', 'adopted', 'repealed']);

/** What the law of a country already gives on a topic, in our own words, from a text that was read. */
export const LawNote = v.pipe(
  v.strictObject({
    slug: Slug,
    /** The main one first. */
    topics: v.pipe(v.array(Slug), v.nonEmpty(), v.maxLength(4)),
    /** By its slug among the acts of the file. */
    act: Slug,
    article: TrimmedText,
    /** Paragraph, sentence or point in the article, as its country writes them; `whole` where all of it says so. */
    place: TrimmedText,
    status: LawStatus,
    /** From when to when this rule applies, or will; null where no source says it, or, of one that was adopted, while no day is set. */
    from: v.nullable(Day),
    to: v.nullable(Day),
    covers: v.pipe(v.array(Covered), v.nonEmpty()),
    gives: Translated,
    lacks: v.nullable(Translated),
    /** Whether a collective agreement may give less. */
    lowering: v.picklist(['no', 'yes', 'partly', 'unknown']),
    address: Address,
    /** Where the text itself was read, an address or a public copy by name, and the date of the version that was. */
    readAt: TrimmedText,
    version: v.nullable(Day),
    checked: Day,
    /** Whether the article's own words were read, or only what others say of it. */
    basis: v.picklist(['text', 'commentary']),
    sure: v.picklist(['sure', 'fairly', 'unsure']),
    /** When somebody read it again against the text. */
    reread: v.optional(Day),
  }),
  v.check(
    ({ basis, sure }) => basis === 'text' || sure !== 'sure',
    'sure: only of an article whose own words were read',
  ),
  v.check(
    ({ status, from, lacks }) => status !== 'adopted' || from !== null || lacks !== null,
    'from: the day from which what is adopted applies, or what it depends on among what it lacks',
  ),
);
export type LawNote = v.InferOutput<typeof LawNote>;

/** The law of a country, or of the European Union (EU). */
export const CountryLaw = v.strictObject({
  country: Country,
  /** When a sample of its notes, drawn by chance, was found right by readers who had not seen them; null: no page shows them yet. */
  sampled: v.nullable(Day),
  /** The countries in which it applies beside their own law: of the European Union only. */
  members: v.optional(v.array(Country)),
  /** What most of its acts call their provisions. */
  numbered: v.optional(Numbered, 'article'),
  acts: v.record(Slug, Act),
  notes: v.pipe(v.array(LawNote), v.nonEmpty()),
});
export type CountryLaw = v.InferOutput<typeof CountryLaw>;
