import { expect, it } from 'vitest';
import {
  emptyWorksheet,
  shownValue,
  toggledLine,
  withLine,
  withoutSystem,
  withSystem,
} from './worksheet.ts';

const empty = emptyWorksheet('data-rights');

it('a sheet has a system from the beginning, and keeps one when the last is removed', () => {
  expect(empty.systems).toEqual([{}]);
  const two = withSystem({ ...empty, systems: [{ system: 'Rota app' }] });
  expect(withoutSystem(two, 1).systems).toEqual([{ system: 'Rota app' }]);
  expect(withoutSystem(empty, 0).systems).toEqual([{}]);
});

it('a full sheet takes no further system', () => {
  const full = { ...empty, systems: Array.from({ length: 60 }, () => ({})) };
  expect(withSystem(full)).toBe(full);
});

it('an entry goes into a list and out again, and leaves the others', () => {
  const one = toggledLine('our own rule', 'access');
  expect(one).toBe('our own rule\naccess');
  expect(toggledLine(one, 'our own rule')).toBe('access');
  expect(toggledLine(undefined, 'access')).toBe('access');
});

it('a limit is added below what is written', () => {
  expect(withLine('No sale. \n', 'Deleted after a year.')).toBe('No sale.\nDeleted after a year.');
  expect(withLine(undefined, 'No sale.')).toBe('No sale.');
});

it('options are shown by their label, other words as they are', () => {
  const field = {
    id: 'status',
    kind: 'list' as const,
    label: 'Status',
    options: [{ id: 'asked', label: 'Asked' }],
  };
  expect(shownValue(field, 'asked\nby telephone')).toBe('Asked\nby telephone');
});
