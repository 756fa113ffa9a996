import * as v from 'valibot';
import { Slug, Strength, Text } from '../words.ts';
import { Doubt } from './doubts.ts';
import { ReadFact } from './facts/facts.ts';
import { Holding } from './holdings.ts';
import { ScannedPage } from './scan/scanned.ts';

const Page = v.pipe(v.number(), v.integer(), v.minValue(1));
const Words = v.array(Text);
const Topics = v.array(v.strictObject({ slug: Slug, because: Words }));

/** One article, section, annex or letter of a document, with what the hub proposes to say of it. */
export const ReadArticle = v.strictObject({
  /** As the document counts it: `12`, `12.3`, `12 §4`, `5 bis`, `Annex B`; null where it does not count. */
  number: v.nullable(Text),
  /** Its heading; of a section without one, that of its article. */
  title: v.string(),
  /** Headings of the parts, chapters and articles it stands in, outermost first. */
  path: v.array(Text),
  /** The page it begins on, counted from 1. */
  page: Page,
  /** BCP 47, `und` where the words do not show it. */
  language: Text,
  /** Paragraphs apart by an empty line, items of lists by a line break; without the heading. */
  text: v.string(),
  /** The main one of `topics`, or null. */
  topic: v.nullable(Slug),
  topics: Topics,
  /** Without `topics`, those that it may be about, where it names some. */
  perhaps: v.optional(Topics),
  /** What the rule proposes; null where it cannot say. */
  strength: v.nullable(Strength),
  /** The words that led to the main topic and to the strength. */
  because: v.strictObject({ topic: Words, strength: Words }),
  /** Whether it regulates one of the hub's topics. */
  digital: v.boolean(),
});
export type ReadArticle = v.InferOutput<typeof ReadArticle>;

/**
 * A document as the hub reads it: its main language (BCP 47 or `und`), number of pages, articles in their order, and,
 * where there are some, what it says of its agreement, what its file holds besides, what shows that it was not read well, and
 * its pages as they were read from pictures.
 */
export const DocumentReading = v.strictObject({
  language: Text,
  pages: Page,
  articles: v.array(ReadArticle),
  facts: v.optional(v.array(ReadFact)),
  holds: v.optional(v.array(Holding)),
  doubts: v.optional(v.array(Doubt)),
  scan: v.optional(v.array(ScannedPage)),
});
export type DocumentReading = v.InferOutput<typeof DocumentReading>;
