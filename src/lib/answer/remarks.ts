import { editKey } from '#domain/answer/pieces.ts';
import type { AnswerRow } from '#domain/answer/rows.ts';
import type { GivenText } from '#domain/tools/answer.ts';
import { reasonWords, shownReasons } from '#lib/compare/reason-words.ts';
import { say } from '#lib/site/messages.ts';
import type { AnswerWords, CompareWords } from '#content/messages.ts';
import type { Remark } from './word-answer.ts';

type Setting = { words: AnswerWords; compare: CompareWords; base: GivenText };

/**
 * What the version for us says of each point that differs from the base: why, the wording of the base, its source. A
 * point that is not put back is spoken of at the one before it, or at the first.
 */
export function remarksOf(
  rows: readonly AnswerRow[],
  isReturned: (row: AnswerRow) => boolean,
  setting: Setting,
): Remark[] {
  const first = rows.find(({ theirs }) => theirs !== undefined)?.key ?? '';
  return rows
    .filter(({ isSame }) => !isSame)
    .map((row) => {
      const isThere = row.theirs !== undefined || isReturned(row);
      const before = row.after === undefined ? first : editKey(row.after);
      return { key: isThere ? row.key : before, lines: linesOf(row, setting) };
    });
}

function linesOf({ base, theirs, judgement }: AnswerRow, { words, compare, base: text }: Setting) {
  const said = judgement === undefined ? [] : [compare.directions[judgement.direction]];
  const what =
    theirs === undefined ? [words.leftOut] : base === undefined ? [words.onlyInDraft] : [];
  const reasons = shownReasons(judgement?.reasons ?? []).map((one) => reasonWords(one, compare));
  const sources = [text.name, ...text.sources].filter((one) => one.trim() !== '');
  return [
    [...said, ...what].join('. '),
    ...reasons,
    ...(base === undefined ? [] : [say(words.remarkBase, { text: base.words })]),
    ...(base === undefined || sources.length === 0
      ? []
      : [say(words.remarkSource, { source: sources.join('; ') })]),
  ].filter((line) => line !== '');
}
