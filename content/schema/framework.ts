import * as v from 'valibot';
import { Slug } from '#domain/words.ts';
import { ContentError, parseContent, requireUnique } from '../load/check.ts';
import { Translated } from './entries.ts';

const Text = v.pipe(v.string(), v.trim(), v.nonEmpty());

/** A tool on the page that lists them: `content/tools/index.yaml`; its slug is the last part of its address. */
export const ToolEntry = v.strictObject({ slug: Slug, title: Translated, summary: Translated });
export type ToolEntry = v.InferOutput<typeof ToolEntry>;

const LevelText = v.strictObject({
  /** What a union at this level does. */
  does: Text,
  /** What the next level would take; the highest has none. */
  next: v.optional(Text),
});

const Dimension = v.strictObject({
  slug: Slug,
  name: Text,
  about: Text,
  question: Text,
  levels: v.pipe(v.array(LevelText), v.minLength(2)),
});

/** The Digital Impact Framework in one language, this hub's own scheme: `content/tools/dif/<locale>.yaml`. */
export const Framework = v.strictObject({
  /** The names of the levels, the lowest first. */
  levels: v.pipe(v.array(Text), v.minLength(2), v.maxLength(9)),
  dimensions: v.pipe(v.array(Dimension), v.minLength(2)),
});
export type Framework = v.InferOutput<typeof Framework>;

/** Validates a framework: every dimension has every level, and all but the highest say what comes next. */
export function parseFramework(value: unknown, file: string): Framework {
  const framework = parseContent(Framework, value, file);
  const { levels, dimensions } = framework;
  requireUnique(
    file,
    'dimensions',
    dimensions.map(({ slug }) => slug),
  );
  const wrong = dimensions.filter(
    (dimension) =>
      dimension.levels.length !== levels.length ||
      dimension.levels.some(({ next }, at) => (next === undefined) !== (at === levels.length - 1)),
  );
  if (wrong.length > 0) {
    throw new ContentError(file, [
      `dimensions: expected ${levels.length} levels each, all but the last with next, found otherwise in ${wrong.map(({ slug }) => slug).join(', ')}`,
    ]);
  }
  return framework;
}
