import * as v from 'valibot';
import { offLadder } from '#domain/lists.ts';
import { Kind, Level, Provenance, Slug, Stage, Strength } from '#domain/words.ts';
import { Phrases, Translated } from './translated.ts';

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

/** What is said of a clause that stands on no step. */
export const OffLadderTerm = termOf(v.picklist(offLadder));

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

/** Everything the hub calls by name: themes with topics, sectors, and the fixed lists. */
export type Vocabularies = {
  themes: Theme[];
  sectors: v.InferOutput<typeof Sector>[];
  kinds: v.InferOutput<typeof KindTerm>[];
  provenances: v.InferOutput<typeof ProvenanceTerm>[];
  strengths: v.InferOutput<typeof StrengthTerm>[];
  judgements: v.InferOutput<typeof OffLadderTerm>[];
  stages: v.InferOutput<typeof StageTerm>[];
  levels: v.InferOutput<typeof LevelTerm>[];
  governance: v.InferOutput<typeof GovernanceTerm>[];
};
