import * as v from 'valibot';
import { Provenance, Strength } from '../words.ts';

/** What a brief keeps of a clause, so that it opens without a network: as its page showed it, in the reader's language. */
export const ClauseCopy = v.object({
  title: v.string(),
  /** BCP 47, of title and text. */
  language: v.string(),
  /** Whether the text is a summary of a provision and no wording. */
  isSummary: v.boolean(),
  /** Provenance, strength and parties, as the page's labels say them. */
  labels: v.array(v.string()),
  /** By which its labels are drawn as elsewhere; earlier releases kept neither. */
  provenance: v.optional(Provenance),
  strength: v.optional(Strength),
  /** What the hub says that a model clause secures, and what to fall back to; earlier releases kept neither. */
  secures: v.optional(v.string()),
  fallback: v.optional(v.string()),
  /** What the text says, in the hub's words; release 0.2.0 kept none. */
  gist: v.optional(v.string()),
  /** What is known of the wording's date, validity and reach, a sentence each; release 0.2.0 kept none. */
  facts: v.optional(v.array(v.string())),
  /** The topic on which its page leads to the law, empty where it leads to none; release 0.2.0 kept none. */
  lawTopic: v.optional(v.string()),
  /** Paragraphs apart by an empty line. */
  text: v.string(),
  citation: v.string(),
  source: v.nullable(v.string()),
  licence: v.string(),
});
export type ClauseCopy = v.InferOutput<typeof ClauseCopy>;

const BriefItem = v.object({
  slug: v.string(),
  note: v.string(),
  /** What is wanted and what is accepted at least, for the union alone; release 0.2.0 knew neither. */
  goal: v.optional(v.string()),
  fallback: v.optional(v.string()),
  copy: v.optional(ClauseCopy),
});
export type BriefItem = v.InferOutput<typeof BriefItem>;

/** A negotiator's own ordered selection of clauses with notes; `meeting` is an ISO 8601 day or empty. */
export const Brief = v.object({
  title: v.string(),
  meeting: v.string(),
  aims: v.string(),
  items: v.array(BriefItem),
});
export type Brief = v.InferOutput<typeof Brief>;

/** A brief with nothing in it. */
export const emptyBrief = (): Brief => ({ title: '', meeting: '', aims: '', items: [] });

/** The items with those of the chosen clauses behind them that are not there yet, without those no longer chosen. */
export function follow(items: BriefItem[], chosen: string[]): BriefItem[] {
  const known = new Set(items.map(({ slug }) => slug));
  const added = chosen.filter((slug) => !known.has(slug)).map((slug) => ({ slug, note: '' }));
  return [...items.filter(({ slug }) => chosen.includes(slug)), ...added];
}

/** A copy of a clause under its slug of today: the address of a clause that was joined with another leads there. */
export type CopiedClause = { slug: string; copy: ClauseCopy };

/** The items with the copy of one of them; one that is there already under its slug of today takes up the note. */
export function takeCopy(items: BriefItem[], slug: string, copied: CopiedClause): BriefItem[] {
  const item = items.find((one) => one.slug === slug);
  const twin = items.find((one) => one.slug === copied.slug);
  if (item === undefined) return items;
  if (twin === undefined || twin === item) {
    return items.map((one) => (one === item ? { ...withAims(item, copied.copy), ...copied } : one));
  }
  const note = [twin.note, item.note].filter((text) => text.trim() !== '').join('\n');
  return items.filter((one) => one !== item).map((one) => (one === twin ? { ...twin, note } : one));
}

/** An item that aims at what the hub's note on its clause says, until its person writes something else. */
function withAims(item: BriefItem, { secures, fallback }: ClauseCopy): BriefItem {
  return {
    ...item,
    ...(item.goal === undefined && secures !== undefined ? { goal: secures } : {}),
    ...(item.fallback === undefined && fallback !== undefined ? { fallback } : {}),
  };
}

/**
 * What of a brief may lie on the table: wording and sources. Neither what its people wrote nor what the hub says of a
 * clause besides: its strength, its gist, what to know of it.
 */
export const forTable = ({ items }: Brief): Brief => ({
  ...emptyBrief(),
  items: items.map(({ slug, copy }) => ({
    slug,
    note: '',
    ...(copy === undefined ? {} : { copy: wordingOf(copy) }),
  })),
});

const wordingOf = (copy: ClauseCopy): ClauseCopy => ({
  title: copy.title,
  language: copy.language,
  isSummary: copy.isSummary,
  labels: [],
  text: copy.text,
  citation: copy.citation,
  source: copy.source,
  licence: copy.licence,
});

/** The items with one moved by so many places, up when negative; it stops at either end. */
export function move(items: BriefItem[], slug: string, by: number): BriefItem[] {
  const from = items.findIndex((item) => item.slug === slug);
  const item = items[from];
  if (item === undefined) return items;
  const others = items.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, from + by), 0, item);
}
