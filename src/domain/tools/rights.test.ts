import { expect, it } from 'vitest';
import { areaOf, rightsFor, type RightRule } from './rights.ts';

const rights: RightRule[] = [
  { id: 'restriction', area: 'gdpr', fields: [] },
  { id: 'access', area: 'gdpr', fields: ['data', 'automated'] },
  { id: 'see', area: 'elsewhere', fields: ['data'] },
  { id: 'equality', area: 'everywhere', fields: ['affected'] },
];

const namesOf = (...args: Parameters<typeof rightsFor>) =>
  rightsFor(...args).map(({ right, because }) => [right.id, because]);

it('rights that the notes point to come first, with the notes that do', () => {
  expect(namesOf(rights, 'gdpr', { data: 'position', automated: ' ' })).toEqual([
    ['access', ['data']],
    ['restriction', []],
    ['equality', []],
  ]);
});

it('outside the area of the GDPR none of its articles is named', () => {
  expect(namesOf(rights, 'elsewhere', { affected: '120 home-care workers' })).toEqual([
    ['equality', ['affected']],
    ['see', []],
  ]);
});

it.each([
  [{}, 'gdpr'],
  [{ area: 'gdpr' }, 'gdpr'],
  [{ area: 'elsewhere' }, 'elsewhere'],
  [{ country: 'FR' }, 'gdpr'],
  [{ country: 'Brazil' }, 'gdpr'],
  [{ country: 'NO' }, 'gdpr'],
  [{ country: 'GB' }, 'elsewhere'],
  [{ country: 'BR', area: 'gdpr' }, 'elsewhere'],
  [{ country: 'FR', area: 'elsewhere' }, 'gdpr'],
])('a sheet about %j is on the rights of the area %s', (about, area) => {
  expect(areaOf(about, ['FR', 'DE'])).toBe(area);
});
