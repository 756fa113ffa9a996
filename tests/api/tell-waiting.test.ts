import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { beforeEach, expect, it, onTestFinished, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { submissions } from '#db/schema/submissions.ts';
import { tellingAfter } from '#functions/moderation/tell-after.ts';
import { tellWaiting } from '#functions/moderation/tell-waiting.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { apiOn, sendOne, type TestApi } from '../support/submissions.ts';

const hour = 3_600_000;
const origin = 'https://hub.example';

let db: Database;
let api: TestApi;
/** What the receiver was told, and how it answers. */
let bodies: { text: string; submissions: number; reports: number; desk: string }[];
let status: number;
let url: string;

beforeEach(async () => {
  db = await emptyDatabase();
  api = apiOn(db, temporaryFolder());
  bodies = [];
  status = 204;
  const receiver = createServer((request, response) => {
    let text = '';
    request.on('data', (part: Buffer) => (text += part.toString()));
    request.on('end', () => {
      if (status < 300) bodies.push(JSON.parse(text) as (typeof bodies)[number]);
      response.writeHead(status).end();
    });
  });
  await new Promise<void>((resolve) => receiver.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(receiver.address() as AddressInfo).port}/secret-of-the-chat`;
  onTestFinished(() => {
    receiver.closeAllConnections();
    receiver.close();
  });
});

const tell = (occasion: 'sent' | 'hour', now: number) =>
  tellWaiting(db, { url, origin }, occasion, now);
const sendNote = (note: string) => sendOne(api, { note, contact: 'ana@union.example' });

it('tells counts and nothing of what was sent, at once and then at most hourly', async () => {
  const start = Date.now();
  await sendNote('one');
  await tell('sent', start);
  expect(bodies).toEqual([
    {
      text: '1 submission waits for moderators. https://hub.example/en/moderation/',
      submissions: 1,
      reports: 0,
      desk: 'https://hub.example/en/moderation/',
    },
  ]);
  await sendNote('two');
  await tell('sent', start + 1000);
  expect(bodies).toHaveLength(1);
  await tell('sent', start + hour + 1000);
  expect(bodies).toHaveLength(2);
  expect(bodies[1]?.text).toMatch(/^2 submissions wait for moderators\./);
});

it('reminds once a day while something waits, and begins anew when nothing did', async () => {
  const start = Date.now();
  await sendNote('one');
  await tell('sent', start);
  for (let hours = 1; hours <= 50; hours += 1) await tell('hour', start + hours * hour);
  expect(bodies).toHaveLength(3);
  await db.write(() => db.update(submissions).set({ state: 'decided' }));
  await tell('hour', start + 51 * hour);
  expect(bodies).toHaveLength(3);
  await sendNote('two');
  await tell('sent', start + 51 * hour + 1000);
  expect(bodies).toHaveLength(4);
});

it('is told by one of several instances at the same moment', async () => {
  await sendNote('one');
  await sendNote('two');
  const now = Date.now();
  await Promise.all(Array.from({ length: 8 }, () => tell('sent', now)));
  expect(bodies).toHaveLength(1);
});

it('tells at the next occasion what failed, and logs it without the address', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  await sendNote('one');
  status = 500;
  const now = Date.now();
  await tell('sent', now);
  status = 204;
  await tell('hour', now + 1000);
  expect(bodies).toHaveLength(1);
  expect(warn).toHaveBeenCalledTimes(1);
  expect(String(warn.mock.calls[0]?.[0])).toContain('the receiver answered 500');
  expect(String(warn.mock.calls[0]?.[0])).not.toContain('secret-of-the-chat');
});

it('is asked after what was sent, and otherwise by the hour', async () => {
  const telling = tellingAfter();
  const hub = { database: () => Promise.resolve(db), url, origin };
  const sent = { method: 'POST', path: '/api/submissions' };
  await telling({ method: 'GET', path: '/api/clauses' }, { ok: true }, hub);
  await sendNote('one');
  await telling({ method: 'GET', path: '/api/clauses' }, { ok: true }, hub);
  await telling(sent, { ok: false }, hub);
  expect(bodies).toHaveLength(0);
  await telling(sent, { ok: true }, hub);
  expect(bodies).toHaveLength(1);
  await telling(sent, { ok: true }, { ...hub, url: undefined });
  expect(bodies).toHaveLength(1);
});
