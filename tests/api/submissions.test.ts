import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import * as loose from '#db/queries/loose-documents.ts';
import { documents, looseDocuments, submissions } from '#db/schema/submissions.ts';
import { Sent, SentSubmission } from '#domain/submission/submission.ts';
import { ProblemBody } from '#domain/problem.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import {
  apiOn,
  bearer,
  formOf,
  proposal,
  prove,
  sending,
  sendOne,
  smallPdf,
  submissionOf,
  type TestApi,
} from '../support/submissions.ts';

let db: Database;
let folder: string;
let api: TestApi;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = join(temporaryFolder(), 'documents');
  api = apiOn(db, folder);
});

const post = (body: FormData, headers: Record<string, string> = {}) =>
  api.request('/submissions', { method: 'POST', body, headers });
const problemOf = async (answer: Response) => v.parse(ProblemBody, await answer.json());
const files = () => readdirSync(folder);

describe('POST /submissions', () => {
  it('gives a receipt that only its hash is stored of, and opens the submission', async () => {
    const { id, receipt, statusUrl } = await sendOne(api, { contact: 'steward@example.org' });
    expect(receipt).toMatch(/^[\w-]{43}$/);
    expect(statusUrl).toBe(`https://hub.example/en/contribute/status/#${id}.${receipt}`);
    expect(JSON.stringify(await db.select().from(submissions))).not.toContain(receipt);
    const answer = await api.request(`/submissions/${id}`, { headers: bearer(receipt) });
    const view = v.parse(SentSubmission, await answer.json());
    expect(view).toMatchObject({ state: 'submitted', version: 1, document: null });
    expect(view.history.map(({ action }) => action)).toEqual(['sent']);
    expect(answer.headers.get('Cache-Control')).toBe('no-store');
  });

  it('gives the same answer to the same key and body, and stores one submission', async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const proof = await prove(api);
    const send = () => post(formOf({ submission: submissionOf(), proof }), headers);
    const answers = await Promise.all([send(), send(), send()]);
    const bodies = await Promise.all([...answers, await send()].map((answer) => answer.json()));
    expect(new Set(bodies.map((body) => JSON.stringify(v.parse(Sent, body)))).size).toBe(1);
    expect(await db.$count(submissions)).toBe(1);
    const other = submissionOf({ note: 'Another one.' });
    const reused = await post(formOf({ submission: other, proof: await prove(api) }), headers);
    expect(reused.status).toBe(422);
    expect((await problemOf(reused)).type).toContain('key-reused');
  });

  it('takes a solved challenge once', async () => {
    const proof = await prove(api);
    const first = await post(formOf({ submission: submissionOf(), proof }));
    const again = await post(formOf({ submission: submissionOf({ note: 'Again.' }), proof }));
    expect([first.status, again.status]).toEqual([201, 403]);
    expect((await problemOf(again)).type).toContain('proof-needed');
    expect(await db.$count(submissions)).toBe(1);
  });

  it.each([
    ['no work', undefined],
    ['no JSON', 'work'],
    ['work for another hub', '{"challenge":{},"solution":{}}'],
  ])('refuses %s', async (_, proof) => {
    const parts = proof === undefined ? {} : { proof };
    const answer = await post(formOf({ submission: submissionOf(), ...parts }));
    expect(answer.status).toBe(403);
    expect(await db.$count(submissions)).toBe(0);
  });

  it('refuses a challenge that was made easier, or is too old', async () => {
    const { challenge, solution } = JSON.parse(await prove(api)) as {
      challenge: { parameters: object };
      solution: object;
    };
    const easier = { ...challenge, parameters: { ...challenge.parameters, cost: 1 } };
    const body = formOf({
      submission: submissionOf(),
      proof: JSON.stringify({ challenge: easier, solution }),
    });
    expect((await post(body)).status).toBe(403);
    vi.useFakeTimers({ now: Date.now() + 3_600_000, toFake: ['Date'] });
    const late = formOf({
      submission: submissionOf(),
      proof: JSON.stringify({ challenge, solution }),
    });
    const answer = await post(late);
    vi.useRealTimers();
    expect((await problemOf(answer)).detail).toContain('too old');
  });

  it('takes a document alone without work, three times a day', async () => {
    api = apiOn(db, folder, { rateLimitFactor: 1 });
    const submission = submissionOf({ clauses: [] });
    const statuses: number[] = [];
    for (let count = 0; count < 4; count += 1) {
      statuses.push((await post(formOf({ submission, document: smallPdf }))).status);
    }
    expect(statuses).toEqual([201, 201, 201, 429]);
    expect(files()).toHaveLength(3);
  });

  it('says when to come back to an address that sends too much, and knows it only as a hash', async () => {
    api = apiOn(db, folder, { rateLimitFactor: 1 });
    for (let count = 0; count < 20; count += 1) await post(new FormData());
    const answer = await post(new FormData());
    expect(answer.status).toBe(429);
    expect(Number(answer.headers.get('Retry-After'))).toBeGreaterThan(0);
    const { rows } = await db.$client.execute('SELECT * FROM write_counts');
    expect(JSON.stringify(rows)).not.toContain('192.0.2.1');
    const elsewhere = apiOn(db, folder, { rateLimitFactor: 1, address: () => '2001:db8::1' });
    expect((await elsewhere.request('/submissions', { method: 'POST' })).status).toBe(400);
  });

  it.each([
    ['nothing to decide on', { clauses: [] }, 'clauses'],
    ['an unknown topic', { clauses: [proposal({ topics: ['weather'] })] }, 'clauses.0.topics'],
    ['no title', { clauses: [proposal({ title: ' ' })] }, 'clauses.0.title'],
    ['too many clauses', { clauses: Array.from({ length: 201 }, () => proposal()) }, 'clauses'],
    [
      'too much text',
      { clauses: Array.from({ length: 50 }, () => proposal({ text: 'ÄÖ'.repeat(12_000) })) },
      'clauses',
    ],
    ['a bad address', { contact: 'me' }, 'contact'],
  ])('says what is wrong with %s', async (_, own, field) => {
    const body = formOf({ submission: { ...submissionOf(), ...own }, proof: await prove(api) });
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect((await problemOf(answer)).issues?.map((issue) => issue.field)).toContain(field);
  });

  it('judges a document by its content and says what to do', async () => {
    for (const [content, status] of [
      ['<!doctype html><p>Article 1', 201],
      ['{\\rtf1 Article 1}', 201],
      ['II*\u0000', 422],
      ['', 422],
      ['\u00d0\u00cf', 201],
      ['PK\u0003\u0004 not a zip', 422],
      ['x'.repeat(10_000_001), 413],
    ] as const) {
      const document = new Blob([content]);
      const parts = { submission: submissionOf(), document, proof: await prove(api) };
      const answer = await post(formOf(parts));
      expect(answer.status, content.slice(0, 20)).toBe(status);
    }
    expect(files()).toHaveLength(3);
  });

  it('calls a document that it does not take by its name', async () => {
    const document = new Blob([
      'From: a\nTo: b\nMIME-Version: 1.0\nContent-Type: text/plain\n\nHello',
    ]);
    const parts = { submission: submissionOf(), document, proof: await prove(api) };
    const { detail } = await problemOf(await post(formOf(parts)));
    expect(detail).toBe('This is an e-mail. Send the agreement that is attached to it.');
  });

  it('refuses a request that is too large before reading it', async () => {
    const body = formOf({
      submission: submissionOf(),
      document: new Blob(['x'.repeat(16_000_000)]),
    });
    expect((await post(body)).status).toBe(413);
  });
});

describe('a sender', () => {
  it('withdraws one clause, then everything: the document goes, the contact is forgotten', async () => {
    const own = { clauses: [proposal(), proposal({ title: 'Second' })], contact: 'a@example.org' };
    const { id, receipt } = await sendOne(api, own, smallPdf);
    expect(files()).toHaveLength(1);
    const withdraw = async (body: object) =>
      v.parse(
        SentSubmission,
        await (
          await api.request(`/submissions/${id}/withdraw`, sending('POST', body, bearer(receipt)))
        ).json(),
      );
    const one = await withdraw({ clauses: [0] });
    expect(one.clauses.map(({ state }) => state)).toEqual(['withdrawn', 'proposed']);
    const all = await withdraw({});
    expect(all).toMatchObject({ state: 'withdrawn', document: null });
    expect(files()).toEqual([]);
    expect((await db.select().from(submissions))[0]?.contact).toBeNull();
  });

  it('deletes the document and keeps the clauses', async () => {
    const { id, receipt } = await sendOne(api, {}, smallPdf);
    const remove = () =>
      api.request(`/submissions/${id}/document`, { method: 'DELETE', headers: bearer(receipt) });
    expect((await remove()).status).toBe(200);
    expect(files()).toEqual([]);
    expect((await remove()).status).toBe(409);
  });
});

describe('a file that no submission names', () => {
  const store = () => folderStore(folder);
  /** The API with a store in which one thing is cut off, as by a crash. */
  const cutOff = (own: Partial<DocumentStore>) =>
    apiOn(db, folder, { documents: () => Promise.resolve({ ...store(), ...own }) });
  const killed = () => Promise.reject(new Error('killed'));
  const sendNow = () => sendOne(api, {}, smallPdf);
  /** Sends with a document so many hours from now. */
  async function sendIn(hours: number): Promise<void> {
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
    await sendNow();
  }
  afterEach(() => {
    vi.useRealTimers();
    // A crash that is made on purpose is logged as any other.
    vi.mocked(console.error).mockClear();
  });

  it('is removed a day after a crash left it, with the next document that is sent', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const put: DocumentStore['put'] = async (key, content) => {
      await store().put(key, content);
      return killed();
    };
    await expect(sendOne(cutOff({ put }), {}, smallPdf)).rejects.toThrow('documents-unavailable');
    expect(files()).toHaveLength(1);
    await sendIn(23);
    expect(files()).toHaveLength(2);
    await sendIn(2);
    expect(files()).toHaveLength(2);
    expect(await db.$count(looseDocuments)).toBe(0);
    expect(await db.$count(documents)).toBe(2);
  });

  it('is removed as well when it could not be when its submission was withdrawn', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const { id, receipt } = await sendNow();
    const path = `/submissions/${id}/document`;
    const asked = { method: 'DELETE', headers: bearer(receipt) };
    expect((await cutOff({ remove: killed }).request(path, asked)).status).toBe(200);
    const before = files();
    await sendIn(25);
    expect(files()).toHaveLength(1);
    expect(files()).not.toEqual(before);
  });

  it('does not keep anyone from sending when it cannot be removed', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    await loose.note(db, [crypto.randomUUID()], '2026-01-01T00:00:00.000Z');
    await sendOne(cutOff({ remove: killed }), {}, smallPdf);
    expect(await db.$count(documents)).toBe(1);
  });
});
