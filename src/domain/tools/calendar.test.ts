import { expect, it } from 'vitest';
import { calendarOf } from './calendar.ts';

const now = new Date('2026-11-24T10:20:30.456Z');
const day = (own: object) => ({ id: 'a', day: '2026-12-31', title: 'T', text: '', ...own });
const linesOf = (text: string) => text.split('\r\n');

it('a day is a whole day, which ends as the next begins', () => {
  const lines = linesOf(calendarOf([day({})], { now }));
  expect(lines).toContain('DTSTART;VALUE=DATE:20261231');
  expect(lines).toContain('DTEND;VALUE=DATE:20270101');
  expect(lines).toContain('DTSTAMP:20261124T102030Z');
  expect(lines).toContain('UID:a@clause-hub');
});

it('escapes what has a meaning in the format', () => {
  const text = calendarOf([day({ title: 'Ana; Rui, C:\\ x', text: 'one\ntwo' })], { now });
  expect(text).toContain(String.raw`SUMMARY:Ana\; Rui\, C:\\ x`);
  expect(text).toContain(String.raw`DESCRIPTION:one\ntwo`);
});

it('folds at 75 bytes, never inside a character, and unfolds to the same', () => {
  const title = 'É'.repeat(120) + '👩‍🏭'.repeat(20);
  const text = calendarOf([day({ title })], { now });
  for (const line of linesOf(text)) {
    expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
  }
  expect(text.replaceAll('\r\n ', '')).toContain(`SUMMARY:${title}`);
  expect(text.endsWith('END:VCALENDAR\r\n')).toBe(true);
});
