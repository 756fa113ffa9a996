import { expect, it } from 'vitest';
import { peopleReport } from './people-report.ts';

it('shows each moderator in a line, who was never there since included', () => {
  const ana = {
    id: 1,
    name: 'Ana Perez',
    joinedAt: '2026-11-01T08:00:00.000Z',
    invitedBy: null,
    lastSeenAt: '2026-11-28T17:30:00.000Z',
    passkeys: 2,
    sessions: 1,
  };
  const ben = { ...ana, id: 12, name: 'Ben', lastSeenAt: null, passkeys: 1, sessions: 0 };
  expect(peopleReport([ana, ben]).split('\n')).toEqual([
    'no.  name       since       last seen   passkeys  sessions',
    '1    Ana Perez  2026-11-01  2026-11-28  2         1',
    '12   Ben        2026-11-01  never       1         0',
  ]);
});

it('says how to begin where there is nobody', () => {
  expect(peopleReport([])).toContain('npm run hub -- invite');
});
