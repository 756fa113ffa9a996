import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { temporaryFolder } from '../../tests/support/database.ts';
import { methodOf, patternOf, type RequestLine } from './request-line.ts';
import { RequestLog } from './request-log.server.ts';

const line: RequestLine = {
  time: '2026-11-30T10:00:00.000Z',
  method: 'GET',
  route: '/api/clauses',
  status: 200,
  milliseconds: 12,
  requestId: 'a',
};

/** A moment in which a stream opens its file. */
const written = () => new Promise((resolve) => setTimeout(resolve, 20));

it('keeps a fortnight, a file a day that only its owner reads', async () => {
  const folder = join(temporaryFolder(), 'log');
  let now = Date.parse('2026-11-01T12:00:00Z');
  const log = new RequestLog(folder, () => now);
  for (let day = 0; day < 20; day += 1) {
    log.write(line);
    await written();
    now += 24 * 60 * 60 * 1000;
  }
  await log.close();
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(14);
  expect([names.at(0), names.at(-1)]).toEqual(['2026-11-07.jsonl', '2026-11-20.jsonl']);
  const last = join(folder, '2026-11-20.jsonl');
  expect(readFileSync(last, 'utf8')).toBe(`${JSON.stringify(line)}\n`);
  expect(statSync(last).mode & 0o77).toBe(0);
});

it('goes on in the file of the day, and deletes nothing but its own files', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '2020-01-01.jsonl'), 'old\n');
  writeFileSync(join(folder, 'notes.txt'), 'mine');
  const now = () => Date.parse('2026-11-30T12:00:00Z');
  for (let process = 0; process < 2; process += 1) {
    const log = new RequestLog(folder, now);
    log.write(line);
    await log.close();
  }
  expect(readdirSync(folder).sort()).toEqual(['2026-11-30.jsonl', 'notes.txt']);
  expect(readFileSync(join(folder, '2026-11-30.jsonl'), 'utf8').trim().split('\n')).toHaveLength(2);
});

it('says once what cannot be written, and throws nothing', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  const folder = temporaryFolder();
  mkdirSync(join(folder, '2026-11-30.jsonl'));
  const log = new RequestLog(folder, () => Date.parse('2026-11-30T12:00:00Z'));
  for (let count = 0; count < 3; count += 1) {
    log.write(line);
    await written();
  }
  expect(warn).toHaveBeenCalledTimes(1);
  expect(existsSync(folder)).toBe(true);
});

it.each([
  ['/[locale=locale]/clauses/[slug]', '/[locale]/clauses/[slug]'],
  ['/[locale=locale]/[...rest]', '/[locale]/[...rest]'],
  [
    '/[locale=locale]/clauses/[list=list]/[value]/[[page=page]]',
    '/[locale]/clauses/[list]/[value]/[[page]]',
  ],
  [null, 'none'],
])('names %s %s', (routeId, named) => {
  expect(patternOf(routeId)).toBe(named);
});

it('names no method that somebody made up', () => {
  expect(['GET', 'ANA', undefined].map(methodOf)).toEqual(['GET', 'other', 'other']);
});
