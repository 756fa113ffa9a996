import { expect, it } from 'vitest';
import answer from '#content/messages/en/answer.json';
import compare from '#content/messages/en/compare.json';
import type { AnswerRow } from '#domain/answer/rows.ts';
import type { Point } from '#domain/compare/points.ts';
import { remarksOf } from './remarks.ts';
import { countRows, rowsIn } from './shown-rows.ts';

const point = (words: string, from: number): Point => ({
  number: '',
  words,
  from,
  to: from + words.length,
});
const rowOf = (row: Partial<AnswerRow> & { key: string }): AnswerRow => ({
  base: undefined,
  theirs: undefined,
  stretches: undefined,
  judgement: undefined,
  isSame: false,
  after: undefined,
  ...row,
});

const same = point('All staff.', 0);
const may = point('It may inform.', 20);
const rows = [
  rowOf({ key: 'd0', base: same, theirs: same, isSame: true }),
  rowOf({
    key: 'd20',
    base: point('It shall inform.', 20),
    theirs: may,
    judgement: {
      direction: 'weaker',
      reasons: [
        {
          kind: 'modal',
          direction: 'weaker',
          was: 'shall',
          becomes: 'may',
          effect: '',
          isSoft: false,
        },
      ],
    },
  }),
  rowOf({
    key: 'b40',
    base: point('The union agrees.', 40),
    after: may,
    judgement: { direction: 'weaker', reasons: [] },
  }),
  rowOf({
    key: 'd60',
    theirs: point('Staff may appeal.', 60),
    judgement: { direction: 'stronger', reasons: [] },
  }),
];
const base = { name: 'Agreement of 2024', text: '', language: 'en', sources: ['Union, 2024'] };
const setting = { words: answer, compare, base };

it('says reason, old wording and source of each point that differs, and nothing of the others', () => {
  const remarks = remarksOf(rows, () => false, setting);
  expect(remarks.map(({ key }) => key)).toEqual(['d20', 'd20', 'd60']);
  expect(remarks[0]?.lines).toEqual([
    'Weaker for workers',
    'Duty or choice: “shall” there, “may” here.',
    'Holds today: “It shall inform.”',
    'Source: Agreement of 2024; Union, 2024',
  ]);
  expect(remarks[1]?.lines[0]).toContain(answer.leftOut);
  expect(remarks[2]?.lines).toEqual([`Stronger for workers. ${answer.onlyInDraft}`]);
});

it('speaks of a point that is put back where it stands', () => {
  expect(remarksOf(rows, () => true, setting).map(({ key }) => key)).toEqual(['d20', 'b40', 'd60']);
});

it('counts rows by what they do, and shows those that are asked for', () => {
  expect(countRows(rows)).toEqual({ weaker: 2, stronger: 1, neutral: 0, unclear: 0, same: 1 });
  expect(rowsIn('weaker', rows).map(({ key }) => key)).toEqual(['d20', 'b40']);
  expect(rowsIn('changes', rows)).toHaveLength(3);
  expect(rowsIn('weaker-first', rows).map(({ key }) => key)).toEqual(['d20', 'b40', 'd60', 'd0']);
});
