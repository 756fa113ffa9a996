import { join } from 'node:path';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { unpublishImported } from '#db/queries/withdrawals.ts';
import type { Running } from '#functions/cli/programs.server.ts';
import { qrOf } from '#lib/site/qr.ts';
import { copyFreshData, startHub } from '../support/servers.ts';
import { signInModerator } from '../support/submissions.ts';

// The hub as it was built, with a database in which two clauses were unpublished since.
const model = 'model-location-tracking-guarantee';
const branch = 'bureaux-d-etudes-ingenierie-et-conseil';
const wording = `${branch}-article-2-47348370`;
const neighbour = `${branch}-article-1er-47348367`;
const agreement = `${branch}-accord-du-13-decembre-2022-relatif-a-l-organisation-hybride`;
let hub: Running;

beforeAll(async () => {
  const data = copyFreshData();
  const db = await openDatabase({ url: `file:${join(data, 'hub.db')}` });
  const { id: moderatorId } = await signInModerator(db, 'Ana');
  for (const slug of [model, wording]) {
    const at = new Date().toISOString();
    await unpublishImported(db, { slug, reason: 'Its source was wrong.', moderatorId, at });
  }
  db.$client.close();
  hub = await startHub({ origin: inject('origin'), data });
});
afterAll(() => hub.stop());

it.each([`/en/clauses/${model}/`, `/pt/clauses/${wording}/`])('answers 410 at %s', async (path) => {
  expect((await fetch(`${hub.url}${path}`)).status).toBe(410);
});

it.each([
  ['/fr/clauses/topic/location-tracking/', model, 'model-location-tracking-agreement'],
  ['/en/topics/location-tracking/', model, 'model-location-tracking-agreement'],
  [`/es/agreements/${agreement}/`, wording, neighbour],
  ['/data/clauses.csv', wording, neighbour],
  ['/data/clauses.jsonl', model, 'model-location-tracking-agreement'],
])('leaves %s, where others stay', async (path, gone, other) => {
  const answer = await fetch(`${hub.url}${path}`);
  expect(answer.status).toBe(200);
  const text = await answer.text();
  expect([text.includes(gone), text.includes(other)]).toEqual([false, true]);
});

it('leaves lists whose pages still name their own address', async () => {
  const path = '/fr/clauses/topic/location-tracking/';
  const html = await (await fetch(`${hub.url}${path}`)).text();
  const canonical = /rel="canonical" href="([^"]*)"/.exec(html)?.[1];
  expect(canonical).toBe(`${inject('origin')}${path}`);
});

it('prints its own address at the foot of a page made anew', async () => {
  const path = '/en/topics/location-tracking/';
  const html = await (await fetch(`${hub.url}${path}`)).text();
  expect(html).not.toContain(model);
  expect(html).toContain(`d="${qrOf(`${inject('origin')}${path}`).line}"`);
});

it('makes a topic’s Word document anew without the clause that went', async () => {
  const sizes = await Promise.all(
    [hub.url, inject('origin')].map(async (origin) => {
      const answer = await fetch(`${origin}/fr/topics/location-tracking/ladder.docx`);
      expect(answer.status).toBe(200);
      return (await answer.arrayBuffer()).byteLength;
    }),
  );
  expect(sizes[0]).toBeLessThan(sizes[1] ?? 0);
});
