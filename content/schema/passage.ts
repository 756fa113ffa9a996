import * as v from 'valibot';

/** Sentences of an article that follow each other, counted from 1: the first and the last of them. */
export type Run = { from: number; to: number };

const written = /^([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?$/;

/** One run as people write it: `9`, or `2-5`. */
const WrittenRun = v.pipe(
  v.union([v.string(), v.number()]),
  v.transform(String),
  v.regex(written, 'a number of a sentence, or two as 2-5'),
  v.transform((run): Run => {
    const [, from, to = from] = written.exec(run) ?? [];
    return { from: Number(from), to: Number(to) };
  }),
  v.check(({ from, to }) => from <= to, 'the smaller number first'),
);

/** The runs of a passage in the order of the text, a cut between each two; `all` is the whole article. */
export const Passage = v.union([
  v.literal('all'),
  v.pipe(
    v.array(WrittenRun),
    v.nonEmpty(),
    v.check((runs) => areApart(runs), 'runs in the order of the text, with a cut between each two'),
  ),
]);
export type Passage = v.InferOutput<typeof Passage>;

/** Each run leaves out at least one sentence after the one before it. */
function areApart(runs: readonly Run[]): boolean {
  return runs.every(({ from }, place) => {
    const before = runs[place - 1];
    return before === undefined || from > before.to + 1;
  });
}

/** The sentences of each run, in order; undefined when the article has fewer sentences than the passage names. */
export function runsOf(passage: Passage, sentences: readonly string[]): string[][] | undefined {
  if (passage === 'all') return [[...sentences]];
  if ((passage.at(-1)?.to ?? 0) > sentences.length) return undefined;
  return passage.map(({ from, to }) => sentences.slice(from - 1, to));
}
