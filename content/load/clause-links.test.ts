import { expect, it } from 'vitest';
import { requireClauseLinks } from './clause-links.ts';

const report = {
  summary: 'In short.',
  happening: 'Since 2023 [UPS](clause:ups) must talk.',
  matters: 'It matters.',
  aims: [{ topic: 'monitoring', text: 'As [UPS](clause:ups) does.' }],
  replies: [{ says: 'No.', reply: 'Yes.' }],
  warnings: ['Words.'],
  checklist: ['A list.'],
};

const problem = (more: Partial<typeof report>) => () => {
  requireClauseLinks('en.yaml', { ...report, ...more }, new Set(['ups', 'dhl']));
};

it('lets a report lead to the clauses that there are', () => {
  expect(problem({})).not.toThrow();
});

it('names the file and the field of a link to a clause that is not there', () => {
  expect(problem({ matters: '[DPD](clause:dpd)' })).toThrow(
    'en.yaml\n  matters: expected ups or dhl, found dpd',
  );
  expect(problem({ aims: [{ topic: 'monitoring', text: '[DPD](clause:dpd)' }] })).toThrow(
    'aims.0.text: expected ups or dhl, found dpd',
  );
});

it('finds what was meant as a link', () => {
  expect(problem({ happening: '[UPS] (clause:ups)' })).toThrow(
    'happening: expected [text](clause:slug), found ] (clause:ups)',
  );
});

it('wants none where the page would show its marks', () => {
  expect(problem({ summary: '[UPS](clause:ups)' })).toThrow('summary: expected no link, found ups');
  expect(problem({ replies: [{ says: 'No.', reply: '[UPS](clause:ups)' }] })).toThrow(
    'replies.0.reply: expected no link, found ups',
  );
  expect(problem({ checklist: ['A list.', '[a](b)'] })).toThrow(
    'checklist.1: expected no link, found ](b)',
  );
});
