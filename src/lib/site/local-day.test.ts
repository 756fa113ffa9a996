import { afterEach, expect, it, vi } from 'vitest';
import { localDay } from './local-day.ts';

afterEach(() => {
  vi.unstubAllEnvs();
  vi.useRealTimers();
});

it.each([
  ['America/Sao_Paulo', '2026-03-09'],
  ['Europe/Paris', '2026-03-10'],
  ['Pacific/Kiritimati', '2026-03-10'],
])('is the day it is in %s', (zone, day) => {
  vi.stubEnv('TZ', zone);
  const moment = '2026-03-10T01:30:00.000Z';
  vi.useFakeTimers({ toFake: ['Date'], now: new Date(moment) });
  expect(localDay()).toBe(day);
  expect(localDay(moment)).toBe(day);
});
