import * as v from 'valibot';

const Count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** A text as a person gave it: how it is called, its language (BCP 47), and where it is from, a line for each source. */
const GivenText = v.object({
  name: v.string(),
  text: v.string(),
  language: v.string(),
  sources: v.array(v.string()),
});
export type GivenText = v.InferOutput<typeof GivenText>;

/** What stands in the counter-text for a part of the employer's text: `from` and `to` in that text. */
const Edit = v.object({ from: Count, to: Count, text: v.string() });
export type Edit = v.InferOutput<typeof Edit>;

/**
 * A point of the base that the employer's text left out and the counter-text has: behind which place of the employer's
 * text it stands (`at`), parted from what is before it by `gap`, and where in the base it begins (`of`).
 */
const Return = v.object({ at: Count, gap: v.string(), of: Count, text: v.string() });
export type Return = v.InferOutput<typeof Return>;

/**
 * An answer to an employer's draft: the draft (`theirs`), the agreement in force or the clauses it is read beside
 * (`base`), and the union's changes. `author` is who they are by; empty for the union.
 */
export const Answer = v.object({
  title: v.string(),
  author: v.string(),
  base: GivenText,
  theirs: GivenText,
  edits: v.array(Edit),
  returns: v.array(Return),
});
export type Answer = v.InferOutput<typeof Answer>;

/** A text that nobody gave yet. */
const noText = (): GivenText => ({ name: '', text: '', language: 'und', sources: [] });

/** An answer with nothing in it. */
export const emptyAnswer = (): Answer => ({
  title: '',
  author: '',
  base: noText(),
  theirs: noText(),
  edits: [],
  returns: [],
});
