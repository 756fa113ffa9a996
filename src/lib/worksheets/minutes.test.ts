import { expect, it } from 'vitest';
import words from '#content/messages/en/worksheets.json';
import type { Field } from '#domain/tools/worksheet.ts';
import { minutesOf, questionsOf, stillOpen } from './minutes.ts';

const question = (id: string) => ({
  id,
  ask: `What of ${id}?`,
  good: [`Good of ${id}`],
  warnings: [],
  follow: [`And then ${id}?`],
});
const room: Field = {
  id: 'room',
  kind: 'list',
  label: 'In the room',
  options: [{ id: 'hr', label: 'Human resources' }],
};
const tool = {
  meeting: [{ id: 'system', kind: 'line' as const, label: 'System' }, room],
  background: [],
  themes: [
    { theme: 'purpose', questions: [question('aim'), question('proof')] },
    { theme: 'risk', questions: [question('harm')] },
  ],
};
const values = {
  system: 'CareRota',
  room: 'hr\nMs Meyer',
  'aim.real': 'To save time',
  'aim.verdict': 'unsatisfied',
  'proof.verdict': 'satisfied',
};
const saying = { words, locale: 'en' as const, names: { purpose: 'Purpose' } };

it('minutes number the questions through all themes and say what was answered', () => {
  const { parts } = minutesOf(tool, values, { ...saying, isBlank: false });
  expect(parts.map(({ title }) => title).slice(2)).toEqual(['Purpose', 'risk']);
  expect(parts[2]?.rows[0]?.value).toContain('To save time');
  expect(parts[3]?.rows).toEqual([{ label: '3. What of harm?', value: words.governance.open }]);
});

it('a blank sheet has the guidance instead of answers', () => {
  const { parts } = minutesOf(tool, values, { ...saying, isBlank: true });
  expect(parts[2]?.rows[0]).toEqual({
    label: '1. What of aim?',
    value: '',
    points: ['Good of aim', 'And then aim?'],
  });
});

it('what is still open goes into the letter, with who was in the room', () => {
  expect(questionsOf(tool)).toHaveLength(3);
  expect(stillOpen(tool, values)).toMatchObject({
    system: 'CareRota',
    people: ['Human resources', 'Ms Meyer'],
    questions: [
      { ask: 'What of aim?', real: 'To save time' },
      { ask: 'What of harm?', real: '' },
    ],
  });
});
