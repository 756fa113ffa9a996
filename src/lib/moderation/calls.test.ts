import { afterEach, expect, it, vi } from 'vitest';
import * as calls from './calls.ts';

afterEach(() => vi.unstubAllGlobals());

/** Answers every request alike, and gives what was asked for. */
function answering(status: number, body: unknown) {
  const fetch = vi.fn<(path: string, init: RequestInit) => Promise<Response>>(() =>
    Promise.resolve(new Response(body === undefined ? null : JSON.stringify(body), { status })),
  );
  vi.stubGlobal('fetch', fetch);
  return () => fetch.mock.calls.map(([path, { method, body: sent }]) => [method, path, sent]);
}

it('each call of the desk goes to its own address', async () => {
  const asked = answering(204, undefined);
  await calls.unpublish('a-clause', 'names a person');
  await calls.endSession({ id: 's1' });
  expect(asked()).toEqual([
    ['POST', '/api/moderation/clauses/a-clause/unpublish', '{"reason":"names a person"}'],
    ['POST', '/api/session/end', '{"id":"s1"}'],
  ]);
});

it('an answer without what it promises is a fault of the hub', async () => {
  answering(200, { items: [] });
  await expect(calls.listQueue('page=1')).rejects.toMatchObject({ reason: 'broken' });
});

it('a lost race is told as a conflict', async () => {
  answering(409, { type: '/problems#held', title: 'Held', status: 409, detail: 'held by another' });
  await expect(calls.act('s1', 'claim', {})).rejects.toMatchObject({ reason: 'conflict' });
});
