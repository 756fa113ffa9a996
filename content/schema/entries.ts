import * as v from 'valibot';
import { ClauseNote } from '#domain/clause/records.ts';
import {
  Confidence,
  Country,
  Kind,
  Level,
  Locale,
  Provenance,
  Slug,
  Stage,
  Strength,
  Year,
} from '#domain/words.ts';

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** The same thing said in each of the four languages. */
export const inEveryLanguage = <Schema extends v.GenericSchema>(schema: Schema) =>
  v.strictObject({ en: schema, fr: schema, es: schema, pt: schema });

export const Translated = inEveryLanguage(Text);
export type Translated = v.InferOutput<typeof Translated>;

const Phrases = inEveryLanguage(v.array(Text));
type Phrases = v.InferOutput<typeof Phrases>;

const term = { slug: Slug, label: Translated, definition: Translated };

const termOf = <Slugs extends v.GenericSchema<unknown, string>>(slug: Slugs) =>
  v.strictObject({ ...term, slug });

/** What the fixed words are called; every one of them has an entry. */
export const KindTerm = termOf(Kind);
export const ProvenanceTerm = termOf(Provenance);
export const StageTerm = termOf(Stage);
export const LevelTerm = termOf(Level);

/** A theme of the co-governance of algorithmic systems. */
export const GovernanceTerm = termOf(Slug);

/** A sector, with the ISIC Rev. 4 sections it covers. */
export const Sector = v.strictObject({
  ...term,
  isic: v.array(v.pipe(v.string(), v.regex(/^[A-U]$/, 'a letter from A to U'))),
});

/** A step of the ladder of strengths; `cues` are the phrases of a clause that show it. */
export const StrengthTerm = v.strictObject({ ...term, slug: Strength, cues: Phrases });

/** A topic; `synonyms` feed search and classification, `signals` show that a passage regulates it. */
const Topic = v.strictObject({ ...term, synonyms: Phrases, signals: Phrases });

/** The marks a theme can be given; each is a pair of colours in `src/lib/styles/tokens.css`. */
export const Hue = v.picklist([
  'indigo',
  'plum',
  'ochre',
  'teal',
  'blue',
  'violet',
  'brick',
  'green',
  'slate',
  'rose',
]);

/** One theme with its topics, as its file states it; the file's name is the slug. */
export const Theme = v.strictObject({
  number: v.pipe(v.number(), v.integer(), v.minValue(1)),
  hue: Hue,
  label: Translated,
  definition: Translated,
  topics: v.pipe(v.array(Topic), v.nonEmpty()),
});
export type Theme = v.InferOutput<typeof Theme> & { slug: string };

const WebAddress = v.pipe(v.string(), v.url(), v.startsWith('http'));

const ModelText = v.strictObject({ title: Text, text: Text, ...ClauseNote.entries });

/** A model clause or guideline drafted for this hub: one file, four languages. */
export const ModelClause = v.strictObject({
  kind: v.picklist(['clause', 'guideline']),
  topics: v.pipe(v.array(Slug), v.nonEmpty()),
  strength: Strength,
  stages: v.array(Stage),
  governance: v.array(Slug),
  fallback: v.optional(Slug),
  texts: inEveryLanguage(ModelText),
});
export type ModelClause = v.InferOutput<typeof ModelClause> & { slug: string };

/** A documented provision: our summary of what a source reports, never its wording. */
export const Provision = v.strictObject({
  slug: Slug,
  unions: v.array(Text),
  counterpart: v.optional(Text),
  partyNote: v.optional(Text),
  country: Country,
  sector: Slug,
  industry: v.optional(Text),
  level: Level,
  year: v.optional(Year),
  kind: Kind,
  topics: v.pipe(v.array(Slug), v.nonEmpty()),
  strength: Strength,
  stages: v.array(Stage),
  title: Translated,
  summary: inEveryLanguage(Text),
  source: WebAddress,
  confidence: Confidence,
});
export type Provision = v.InferOutput<typeof Provision>;

/** What a theme's report says in one language; the fields follow the order of the page. */
export const ThemeReport = v.strictObject({
  summary: Text,
  happening: Text,
  matters: Text,
  aims: v.array(v.strictObject({ topic: Slug, text: Text })),
  replies: v.array(v.strictObject({ says: Text, reply: Text })),
  warnings: v.array(Text),
  checklist: v.array(Text),
});
export type ThemeReport = v.InferOutput<typeof ThemeReport>;

/** Clauses a report points out, each with the reason in every language. */
export const ChosenClauses = v.array(
  v.strictObject({ clause: Slug, because: inEveryLanguage(Text) }),
);
export type ChosenClauses = v.InferOutput<typeof ChosenClauses>;

/** A word of the glossary; `forms` are the other words under which a text uses it. */
export const GlossaryEntry = v.strictObject({
  slug: Slug,
  term: Translated,
  forms: Phrases,
  definition: Translated,
  /** Languages in which the term means too many other things to be linked where a text uses it; its forms still are. */
  unlinked: v.optional(v.array(Locale)),
});
export type GlossaryEntry = v.InferOutput<typeof GlossaryEntry>;

/** Everything the hub calls by name: themes with topics, sectors, and the fixed lists. */
export type Vocabularies = {
  themes: Theme[];
  sectors: v.InferOutput<typeof Sector>[];
  kinds: v.InferOutput<typeof KindTerm>[];
  provenances: v.InferOutput<typeof ProvenanceTerm>[];
  strengths: v.InferOutput<typeof StrengthTerm>[];
  stages: v.InferOutput<typeof StageTerm>[];
  levels: v.InferOutput<typeof LevelTerm>[];
  governance: v.InferOutput<typeof GovernanceTerm>[];
};
