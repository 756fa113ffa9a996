import * as v from 'valibot';
import {
  Confidence,
  Country,
  Day,
  Instrument,
  Kind,
  Level,
  Slug,
  SourceKind,
  Stage,
  Strength,
  TrimmedText,
  Validity,
  Year,
} from '#domain/words.ts';
import { inOwnLanguages, Translated } from './translated.ts';

/** Addresses that are no source: copies by a proxy, tracking links, numbers of a content system, raw storage. */
const forbiddenSource =
  /\/\/(?:r\.jina\.ai|webcache\.|lnkd\.in)|translate\.goog|mailchi\.mp|[?&]utm_|[?&]p=\d|cloudfront\.net|amazonaws\.com|web\.archive\.org\/save/;

const Source = v.pipe(
  v.string(),
  v.url(),
  v.startsWith('http'),
  v.check((address) => !forbiddenSource.test(address), 'the address of the page itself'),
);

/** The facts that a source states; `noticeDays` is a number of calendar days. */
const Answers = v.strictObject({
  trigger: v.optional(Translated),
  noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.minValue(0))),
  decides: v.optional(Translated),
  expert: v.optional(Translated),
  money: v.optional(Translated),
  limit: v.optional(Translated),
  remedy: v.optional(Translated),
  duration: v.optional(Translated),
});

/** A documented provision: what a source reports, in our words, never its wording. */
export const Provision = v.pipe(
  v.strictObject({
    slug: Slug,
    /** Proper names, as they are. */
    unions: v.array(TrimmedText),
    /** Who the unions are, where they have no names. */
    unionNote: v.optional(Translated),
    /** A proper name, or a description in every language. */
    counterpart: v.optional(v.union([TrimmedText, Translated])),
    partyNote: v.optional(Translated),
    country: Country,
    sector: Slug,
    industry: v.optional(Translated),
    level: Level,
    /** The address of the agreement, which all rows of one agreement share; none where no parties are known. */
    agreement: v.optional(Slug),
    instrument: Instrument,
    year: v.optional(Year),
    signedOn: v.optional(Day),
    from: v.optional(Day),
    to: v.optional(Day),
    validity: Validity,
    validityBecause: v.optional(Translated),
    kind: Kind,
    topics: v.pipe(v.array(Slug), v.nonEmpty(), v.maxLength(3)),
    strength: v.union([Strength, v.literal('none')]),
    concession: v.optional(v.literal(true)),
    /** The words that decide the strength, for editors. */
    why: TrimmedText,
    stages: v.array(Stage),
    title: inOwnLanguages(TrimmedText),
    gist: inOwnLanguages(TrimmedText),
    answers: v.optional(Answers),
    source: Source,
    sourceKind: SourceKind,
    publisher: TrimmedText,
    /** When a person last saw the source. */
    seenOn: v.optional(Day),
    /** The day that the source's page itself bears. */
    pageDate: v.optional(Day),
    /** Where on the page party, date and provision stand, for editors. */
    where: v.optional(TrimmedText),
    confidence: Confidence,
  }),
  v.check(
    ({ validity, validityBecause }) => validity === 'unknown' || validityBecause !== undefined,
    'validityBecause: why we think so',
  ),
  v.check(
    ({ validity, seenOn }) => validity !== 'in-force' || seenOn !== undefined,
    'seenOn: in-force needs a source that was seen',
  ),
);
export type Provision = v.InferOutput<typeof Provision>;

/** A provision that left, with the reason for editors; `to` is the one that says it now. */
export const LeftProvision = v.strictObject({
  slug: Slug,
  goes: v.literal(true),
  because: TrimmedText,
  to: v.optional(Slug),
});
export type LeftProvision = v.InferOutput<typeof LeftProvision>;
