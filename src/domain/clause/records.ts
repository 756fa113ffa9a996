import * as v from 'valibot';
import { mapFacets } from './facets.ts';
import { RoleMark } from './roles.ts';
import {
  Confidence,
  Country,
  Day,
  Extension,
  Instrument,
  Kind,
  Language,
  Level,
  Provenance,
  Slug,
  SourceKind,
  Stage,
  Strength,
  StrengthBy,
  Text,
  TextFrom,
  Time,
  Validity,
  Year,
} from '../words.ts';

/** What a negotiator is told beside a model clause; `roles`: where its text says who acts. */
export const ClauseNote = v.strictObject({
  secures: Text,
  fallback: v.optional(Text),
  objections: v.optional(v.array(v.strictObject({ says: Text, reply: Text }))),
  law: v.optional(Text),
  publicServices: v.optional(Text),
  roles: v.optional(
    v.pipe(
      v.array(RoleMark),
      v.description('where the text names who acts, and in which role, in UTF-16 units'),
    ),
  ),
});
export type ClauseNote = v.InferOutput<typeof ClauseNote>;

/** Something of ours said in several languages (BCP 47). */
export const InLanguages = v.record(Text, Text);
export type InLanguages = v.InferOutput<typeof InLanguages>;

/** Short facts of a documented provision, each only where its source says it. */
export const Answers = v.strictObject({
  trigger: v.optional(v.pipe(InLanguages, v.description('what sets it off'))),
  noticeDays: v.optional(v.pipe(v.number(), v.integer(), v.description('notice, in days'))),
  decides: v.optional(v.pipe(InLanguages, v.description('who decides or must consent'))),
  expert: v.optional(v.pipe(InLanguages, v.description('who may be called in, at whose cost'))),
  money: v.optional(v.pipe(InLanguages, v.description('sums'))),
  limit: v.optional(v.pipe(InLanguages, v.description('bans and limits'))),
  remedy: v.optional(v.pipe(InLanguages, v.description('what follows a breach'))),
  duration: v.optional(v.pipe(InLanguages, v.description('how long something is kept or runs'))),
});
export type Answers = v.InferOutput<typeof Answers>;

/** Descriptions, in several languages, of what has no proper name. */
export const Described = v.strictObject({
  unions: v.optional(InLanguages),
  counterpart: v.optional(InLanguages),
  partyNote: v.optional(InLanguages),
  industry: v.optional(InLanguages),
});
export type Described = v.InferOutput<typeof Described>;

/** Title and text of a clause in one language (BCP 47), with the note of a model clause. */
export const ClauseText = v.strictObject({
  language: Language,
  title: Text,
  text: Text,
  note: v.nullable(ClauseNote),
});
export type ClauseText = v.InferOutput<typeof ClauseText>;

/** A clause as lists, dumps and the API show it; `texts` begins with the original language. */
export const Clause = v.strictObject({
  slug: Slug,
  kind: Kind,
  provenance: Provenance,
  strength: v.pipe(
    v.nullable(Strength),
    v.description('null: it gives no right here (strengthBy read), or nobody judged it (rule)'),
  ),
  strengthBy: v.pipe(StrengthBy, v.description('a rule only proposes')),
  concession: v.pipe(v.boolean(), v.description('workers or their union give something up')),
  themes: v.array(Slug),
  topics: v.array(Slug),
  texts: v.pipe(v.array(ClauseText), v.minLength(1)),
  unions: v.array(v.strictObject({ slug: Slug, name: Text })),
  counterpart: v.nullable(Text),
  partyNote: v.nullable(Text),
  country: Country,
  sector: Slug,
  industry: v.nullable(Text),
  year: v.nullable(Year),
  wordingDate: v.pipe(v.nullable(Day), v.description('when this wording was signed')),
  agreement: v.nullable(v.strictObject({ slug: Slug, title: Text })),
  from: v.pipe(v.nullable(Day), v.description('first day of its agreement')),
  to: v.pipe(v.nullable(Day), v.description('last day of its agreement')),
  articleNumber: v.nullable(Text),
  section: v.nullable(Text),
  articleState: v.nullable(Text),
  isPassage: v.pipe(
    v.boolean(),
    v.description('the text is a part of its article, cuts shown as […]'),
  ),
  textFrom: v.pipe(
    v.nullable(TextFrom),
    v.description('of a wording read from pictures: whether a person compared it with them'),
  ),
  extension: v.pipe(v.nullable(Extension), v.description('of French branch texts')),
  validity: v.pipe(Validity, v.description('as of checkedOn; in-force is unknown a year later')),
  validityBecause: v.nullable(InLanguages),
  checkedOn: v.nullable(Day),
  instrument: v.nullable(Instrument),
  titles: v.pipe(v.nullable(InLanguages), v.description('our title of a wording, by language')),
  gist: v.pipe(v.nullable(InLanguages), v.description('what it says, in our words, by language')),
  remark: v.nullable(InLanguages),
  answers: v.nullable(Answers),
  described: v.nullable(Described),
  replaces: v.pipe(v.array(Slug), v.description('clauses whose place it took')),
  repeats: v.pipe(v.array(Slug), v.description('clauses that say the same elsewhere')),
  replacedBy: v.pipe(v.nullable(Slug), v.description('the clause that took its place')),
  sourceKind: v.nullable(SourceKind),
  publisher: v.nullable(Text),
  seenOn: v.pipe(v.nullable(Day), v.description('when its source was last seen')),
  stages: v.array(Stage),
  governance: v.array(Slug),
  confidence: v.nullable(Confidence),
  source: v.nullable(v.pipe(v.string(), v.url())),
  licence: Text,
  publishedAt: Time,
  changedAt: Time,
  version: v.pipe(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    v.description('rises whenever the record changes'),
  ),
});
export type Clause = v.InferOutput<typeof Clause>;

const Count = v.pipe(v.number(), v.integer());
const FacetCounts = v.array(v.strictObject({ value: v.string(), count: Count }));

/** How the words of a question were read. */
export const ReadQuery = v.strictObject({
  read: v.pipe(v.string(), v.description('what was searched for')),
  without: v.pipe(v.array(v.string()), v.description('words that no clause holds, left out')),
  replaced: v.pipe(
    v.array(v.strictObject({ typed: v.string(), meant: v.string() })),
    v.description('words that no clause holds, and those searched for in their place'),
  ),
});
export type ReadQuery = v.InferOutput<typeof ReadQuery>;

/** `GET /clauses`: one page of what was found, and how many clauses each value of a facet would leave. */
export const ClauseList = v.strictObject({
  items: v.array(Clause),
  total: v.pipe(Count, v.description('clauses that meet the filters')),
  facets: v.strictObject(mapFacets(() => FacetCounts)),
  page: Count,
  perPage: Count,
  query: v.optional(v.pipe(ReadQuery, v.description('with `q`'))),
  withdrawn: v.optional(
    v.pipe(v.array(v.string()), v.description('with `since`: slugs withdrawn after that time')),
  ),
});

/** A clause as other clauses point to it: `title` in its original `language`, `titles` in every language it has. */
export const ClauseLink = v.strictObject({
  slug: Slug,
  title: Text,
  language: Text,
  titles: v.record(Text, Text),
});
export type ClauseLink = v.InferOutput<typeof ClauseLink>;

/** One clause with its surroundings: its words of classification, neighbours and the clauses most like it. */
export const ClauseDetail = v.strictObject({
  ...Clause.entries,
  because: v.strictObject({ topics: v.record(Slug, v.array(Text)), strength: v.array(Text) }),
  fallback: v.pipe(v.nullable(ClauseLink), v.description('the next weaker model clause')),
  stronger: v.pipe(v.nullable(ClauseLink), v.description('the next stronger model clause')),
  ties: v.strictObject({
    replaces: v.array(ClauseLink),
    repeats: v.array(ClauseLink),
    replacedBy: v.nullable(ClauseLink),
  }),
  corrected: v.pipe(
    v.nullable(v.strictObject({ at: Time, reason: Text })),
    v.description('when a moderator corrected it last and why; see GET /clauses/{slug}/versions'),
  ),
  previous: v.nullable(ClauseLink),
  next: v.nullable(ClauseLink),
  related: v.array(
    v.strictObject({
      ...ClauseLink.entries,
      provenance: Provenance,
      country: Country,
      year: v.nullable(Year),
      score: v.pipe(v.number(), v.minValue(0), v.maxValue(1)),
    }),
  ),
});
export type ClauseDetail = v.InferOutput<typeof ClauseDetail>;

/** A signed text with the clauses the hub holds of it, in their order. */
export const Agreement = v.strictObject({
  slug: Slug,
  title: Text,
  unions: v.array(v.strictObject({ slug: Slug, name: Text })),
  counterpart: v.nullable(Text),
  country: Country,
  sector: Slug,
  level: Level,
  language: Language,
  year: v.nullable(Year),
  signedOn: v.nullable(Day),
  fromDate: v.nullable(Day),
  toDate: v.nullable(Day),
  validity: v.pipe(
    v.nullable(Validity),
    v.description('as of checkedOn; null where its clauses differ'),
  ),
  validityBecause: v.nullable(InLanguages),
  checkedOn: v.nullable(Day),
  source: v.nullable(v.pipe(v.string(), v.url())),
  licence: v.nullable(Text),
  version: v.pipe(
    v.pipe(v.number(), v.integer(), v.minValue(1)),
    v.description('rises with each correction of these facts'),
  ),
  clauses: v.array(
    v.strictObject({
      ...ClauseLink.entries,
      provenance: Provenance,
      strength: v.nullable(Strength),
      strengthBy: StrengthBy,
      articleNumber: v.nullable(Text),
    }),
  ),
});
export type Agreement = v.InferOutput<typeof Agreement>;

/** What tells an agreement from others in a list. */
const ListedAgreement = v.strictObject({
  slug: Slug,
  title: Text,
  unions: v.array(Text),
  counterpart: v.nullable(Text),
  industry: v.nullable(Text),
  country: Country,
  year: v.nullable(Year),
});
export type ListedAgreement = v.InferOutput<typeof ListedAgreement>;

/** Every agreement of which the hub holds a clause, by its title. */
export const AgreementList = v.strictObject({ items: v.array(ListedAgreement) });
export type AgreementList = v.InferOutput<typeof AgreementList>;
