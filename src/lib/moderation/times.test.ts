import { afterEach, expect, it, vi } from 'vitest';
import { ageName, clockName } from './times.ts';

afterEach(() => vi.useRealTimers());

it.each([
  [20, '20 minutes ago', 'il y a 20 minutes'],
  [120, '2 hours ago', 'il y a 2 heures'],
  [60 * 72, '3 days ago', 'il y a 3 jours'],
])('what happened %i minutes ago is %s', (minutes, english, french) => {
  const now = new Date('2026-03-10T12:00:00Z');
  vi.useFakeTimers({ now });
  const moment = new Date(now.getTime() - minutes * 60_000).toISOString();
  expect(ageName(moment, 'en')).toBe(english);
  expect(ageName(moment, 'fr')).toBe(french);
});

it('a moment ahead of a slow clock is now', () => {
  vi.useFakeTimers({ now: new Date('2026-03-10T12:00:00Z') });
  expect(ageName('2026-03-10T12:05:00Z', 'en')).toBe('this minute');
});

it('a time of day has hours and minutes', () => {
  expect(clockName('2026-03-10T12:05:00Z', 'en')).toMatch(/^\d{2}:05$/);
});
