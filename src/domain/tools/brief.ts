import * as v from 'valibot';

/** What a brief keeps of a clause, so that it opens without a network: as its page showed it, in the reader's language. */
export const ClauseCopy = v.object({
  title: v.string(),
  /** BCP 47, of title and text. */
  language: v.string(),
  /** Whether the text is a summary of a provision and no wording. */
  isSummary: v.boolean(),
  /** Provenance, strength and parties, as the page's labels say them. */
  labels: v.array(v.string()),
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

/** The items with one moved by so many places, up when negative; it stops at either end. */
export function move(items: BriefItem[], slug: string, by: number): BriefItem[] {
  const from = items.findIndex((item) => item.slug === slug);
  const item = items[from];
  if (item === undefined) return items;
  const others = items.toSpliced(from, 1);
  return others.toSpliced(Math.max(0, from + by), 0, item);
}
