import { between } from '#domain/lists.ts';
import { answerTo, openQuestions } from '#domain/tools/questions.ts';
import { linesOf, shownValue, type Field, type Values } from '#domain/tools/worksheet.ts';
import type { Locale } from '#domain/words.ts';
import type { WorksheetWords } from '#content/messages.ts';
import type { OpenQuestions } from './letters.ts';
import { paperRows, type PaperSystem } from './paper.ts';

/** A question to management, with what a good answer says and what to ask further. */
export type Question = {
  id: string;
  ask: string;
  good: string[];
  warnings: string[];
  follow: string[];
};

/** The questions of the co-governance tool with what is noted of the meeting. */
type Meeting = {
  meeting: Field[];
  background: Field[];
  themes: { theme: string; questions: Question[] }[];
};

/** All questions in their order, by which they are numbered. */
export const questionsOf = ({ themes }: Meeting): Question[] =>
  themes.flatMap(({ questions }) => questions);

/** The minutes on paper: what was said or, on a blank sheet, the guidance and room to write. */
export function minutesOf(
  tool: Meeting,
  values: Values,
  {
    isBlank,
    words,
    locale,
    names,
  }: { isBlank: boolean; words: WorksheetWords; locale: Locale; names: Themes },
): PaperSystem {
  const numbers = new Map(questionsOf(tool).map(({ id }, at) => [id, at + 1]));
  const rowOf = ({ id, ask, good, follow }: Question) => ({
    label: `${String(numbers.get(id))}. ${ask}`,
    value: isBlank ? '' : answerText(id, values, { words, locale }),
    ...(isBlank ? { points: [...good, ...follow] } : {}),
  });
  return {
    parts: [
      { title: words.governance.meeting, rows: paperRows(tool.meeting, values) },
      { title: words.governance.background, rows: paperRows(tool.background, values) },
      ...tool.themes.map(({ theme, questions }) => ({
        title: names[theme] ?? theme,
        rows: questions.map(rowOf),
      })),
    ],
  };
}

/** What the themes are called. */
type Themes = Record<string, string>;

function answerText(
  id: string,
  values: Values,
  { words: { governance }, locale }: { words: WorksheetWords; locale: Locale },
): string {
  const { expected, real, verdict } = answerTo(id, values);
  if (expected === '' && real === '' && verdict === 'open') return governance.open;
  return [
    expected && `${governance.expected}${between(':', locale)}${expected}`,
    real && `${governance.real}${between(':', locale)}${real}`,
    `${governance.verdict} ${governance[verdict]}`,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** What a letter asks once more: the questions without a satisfying answer, each with the answer received. */
export function stillOpen(tool: Meeting, values: Values): OpenQuestions {
  const room = tool.meeting.find(({ id }) => id === 'room');
  return {
    system: values.system ?? '',
    held: values.held ?? '',
    people: room === undefined ? [] : linesOf(shownValue(room, values.room)),
    questions: openQuestions(questionsOf(tool), values).map(({ id, ask, follow }) => ({
      ask,
      follow,
      real: answerTo(id, values).real,
    })),
  };
}
