import { expect, it } from 'vitest';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { apiOn } from '../support/submissions.ts';

it('refuses an unknown parameter by its name', async () => {
  const { request } = apiOn(await emptyDatabase(), temporaryFolder());
  for (const path of [
    '/clauses',
    '/clauses.csv',
    '/clauses.jsonl',
    '/log',
    '/feeds/en/feed.atom',
    '/clauses/one',
    '/agreements/one',
    '/withdrawn',
    '/health',
    '/challenge',
    '/reports/one',
    '/moderation/reports',
  ]) {
    const answer = await request(`${path}?utm_source=mail&constructor=1`);
    expect(answer.status).toBe(400);
    const { issues } = (await answer.json()) as { issues: { field: string }[] };
    expect(issues.map(({ field }) => field)).toEqual(['utm_source', 'constructor']);
  }
});

it('answers a reader of a feed who has it already by 304', async () => {
  const { request } = apiOn(await emptyDatabase(), temporaryFolder());
  const first = await request('/feeds/en/feed.atom');
  const tag = first.headers.get('ETag') ?? '';
  expect(tag).not.toBe('');
  const again = await request('/feeds/en/feed.atom', { headers: { 'If-None-Match': tag } });
  expect(again.status).toBe(304);
});
