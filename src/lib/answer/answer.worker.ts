import { answerRows, type AnswerRow } from '#domain/answer/rows.ts';
import type { Piece } from '#domain/answer/pieces.ts';
import { compareTexts, type ComparedText } from '#domain/compare/compare-texts.ts';
import { compileComparison, type ComparisonRules } from '#domain/compare/rules.ts';
import type { Answering, Remark } from './word-answer.ts';

/** What the page asks for: the rows of two texts, or the Word file of an answer. */
export type AnswerTask =
  | { compare: { texts: ComparedText[]; rules: ComparisonRules } }
  | { write: { pieces: Piece[]; answering: Answering; remarks: Remark[] } };

/** Rows in the order of the employer's text; not aligned where the languages differ, not judged where no rules are known. */
export type AnsweredRows = { rows: AnswerRow[]; isAligned: boolean; isJudged: boolean };

/** What the worker answers; rows are undefined where the texts are too long together. */
export type AnswerResult =
  { rows: AnsweredRows | undefined } | { file: Blob } | { failure: string };

addEventListener('message', ({ data }: MessageEvent<AnswerTask>) => {
  void resultOf(data)
    .catch((error: unknown) => ({
      failure: error instanceof Error ? error.message : String(error),
    }))
    .then((result: AnswerResult) => {
      postMessage(result);
    });
});

async function resultOf(task: AnswerTask) {
  if ('compare' in task) return { rows: rowsOf(task.compare) };
  const { answerDocument } = await import('./word-answer.ts');
  const { pieces, answering, remarks } = task.write;
  return { file: await answerDocument(pieces, answering, remarks) };
}

function rowsOf({ texts, rules }: { texts: ComparedText[]; rules: ComparisonRules }) {
  const compared = compareTexts(texts, (language) => compileComparison(rules, language));
  if (compared === undefined) return undefined;
  const [language = ''] = texts[0]?.language.split('-') ?? [];
  const isJudged = compared.isAligned && language in rules.numerals;
  return { rows: answerRows(compared), isAligned: compared.isAligned, isJudged };
}
