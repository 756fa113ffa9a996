import { expect, it } from 'vitest';
import { requirePerson } from './find-person.ts';
import { UsageError } from './usage.ts';

const people = [
  { id: 1, name: 'Ana Perez' },
  { id: 2, name: 'Ben' },
  { id: 3, name: 'Ben' },
];

it('finds a moderator by the name, or by the number where two have one name', () => {
  expect(requirePerson(people, 'Ana Perez').id).toBe(1);
  expect(requirePerson(people, '3').id).toBe(3);
});

it('says how to name one', () => {
  const asked = (named: string) => () => requirePerson(people, named);
  expect(asked('Ben')).toThrow(
    new UsageError('More than one moderator is called “Ben”. Say the number instead: 2, 3.'),
  );
  expect(asked('Cleo')).toThrow(/No moderator is called “Cleo”/);
  expect(asked('')).toThrow('Say whom');
});
