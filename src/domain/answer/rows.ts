import type { Comparison } from '../compare/compare-texts.ts';
import type { Stretch } from '../compare/differing-words.ts';
import type { Judgement } from '../compare/judge.ts';
import type { Point } from '../compare/points.ts';
import type { Return } from '../tools/answer.ts';
import { editKey, returnKey } from './pieces.ts';

/** A point of the employer's text beside that of the base; one of them may be missing. */
export type AnswerRow = {
  /** That of the edit or return by which the row is changed. */
  key: string;
  base: Point | undefined;
  theirs: Point | undefined;
  /** The words of both, where both have the point. */
  stretches: Stretch[] | undefined;
  /** What the employer's wording means beside the base; undefined where nothing can be said. */
  judgement: Judgement | undefined;
  isSame: boolean;
  /** Of a point left out: behind which point of the employer's text it belongs. */
  after: Point | undefined;
};

/** What has been compared, base first, in the order of the employer's text; points left out behind the one they followed. */
export function answerRows({ rows }: Comparison): AnswerRow[] {
  let before: Point | undefined;
  const all = rows.map(([base, theirs]): AnswerRow => {
    const points = { base: base?.point, theirs: theirs?.point };
    if (points.base !== undefined && points.theirs !== undefined) before = points.theirs;
    return {
      ...points,
      key: points.theirs ? editKey(points.theirs) : returnKey({ of: points.base?.from ?? 0 }),
      stretches: theirs?.stretches,
      judgement: theirs?.judgement,
      isSame: points.base !== undefined && points.base.words === points.theirs?.words,
      after: points.theirs === undefined ? before : undefined,
    };
  });
  const left = Map.groupBy(
    all.filter(({ theirs }) => theirs === undefined),
    ({ after }) => after?.from ?? -1,
  );
  const theirs = all
    .filter((row) => row.theirs !== undefined)
    .toSorted((a, b) => (a.theirs?.from ?? 0) - (b.theirs?.from ?? 0));
  return [
    ...(left.get(-1) ?? []),
    ...theirs.flatMap((row) => [row, ...(left.get(row.theirs?.from ?? 0) ?? [])]),
  ];
}

/**
 * How a point that was left out comes back: a sentence behind the one it followed, what began a line in the base as a
 * line of its own, parted as the lines of the employer's text are.
 */
export function returnOf({ base, after }: AnswerRow, text: string, baseText: string): Return {
  const of = base?.from ?? 0;
  const words = base === undefined ? '' : onOneLine(baseText.slice(base.from, base.to));
  if (after === undefined) return { at: 0, gap: gapAt(text, 0), of, text: words };
  const isLine = of === 0 || baseText.charAt(of - 1) === '\n';
  if (!isLine) return { at: after.to, gap: ' ', of, text: words };
  const end = text.indexOf('\n', after.to);
  const line = text.slice(0, end < 0 ? text.length : end);
  return { at: line.trimEnd().length, gap: gapAt(text, line.trimEnd().length), of, text: words };
}

/** The line ends at a place of a text, or those before its last line. */
function gapAt(text: string, at: number): string {
  const rest = text.slice(at);
  const next =
    /\n\s{0,8}/.exec(rest)?.[0] ??
    text
      .slice(0, at)
      .match(/\n\s{0,8}/g)
      ?.at(-1);
  return next !== undefined && next.split('\n').length > 2 ? '\n\n' : '\n';
}

/** A point of the employer's text in the words of the base, with the employer's number. */
export function oldWording({ base, theirs }: AnswerRow, text: string): string {
  if (base === undefined) return '';
  if (theirs === undefined) return onOneLine(base.words);
  const own = text.slice(theirs.from, theirs.to);
  return own.slice(0, own.length - theirs.words.length) + onOneLine(base.words);
}

const onOneLine = (words: string): string =>
  words
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join(' ');
