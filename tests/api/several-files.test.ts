import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { backup } from '#db/backup/backup.server.ts';
import { restore } from '#db/backup/restore.server.ts';
import type { Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { documents, looseDocuments, submissions } from '#db/schema/submissions.ts';
import { limits } from '#domain/limits.ts';
import { ProblemBody } from '#domain/problem.ts';
import { ModeratedSubmission, Queue } from '#domain/submission/moderation.ts';
import { Sent, SentSubmission } from '#domain/submission/submission.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import {
  apiOn,
  bearer,
  formOf,
  prove,
  sending,
  sendOne,
  signInModerator,
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

const files = () => readdirSync(folder);
const annex = new Blob(['Annex 1. The employer keeps no pictures of cameras.']);
const photograph = new Blob([Uint8Array.of(0xff, 0xd8, 0xff, 0xe0), 'JFIF']);
const all = [smallPdf, annex, photograph];

async function post(document: Blob[], headers: Record<string, string> = {}) {
  const body = formOf({ submission: submissionOf(), document, proof: await prove(api) });
  return api.request('/submissions', { method: 'POST', body, headers });
}

async function problemIn(answer: Response): Promise<{ status: number; detail: string }> {
  const { detail } = v.parse(ProblemBody, await answer.json());
  return { status: answer.status, detail };
}

describe('several files of one agreement', () => {
  it('are told of and handed out in the order in which they were sent, each as what it is', async () => {
    const { id, receipt } = await sendOne(api, {}, all);
    const answer = await api.request(`/submissions/${id}`, { headers: bearer(receipt) });
    const { document, documents: told } = v.parse(SentSubmission, await answer.json());
    const types = ['application/pdf', 'text/plain', 'image/jpeg'];
    expect(told.map(({ mediaType }) => mediaType)).toEqual(types);
    expect(told.map(({ bytes }) => bytes)).toEqual(all.map(({ size }) => size));
    expect(document).toEqual(told[0]);

    const { headers } = await signInModerator(db, 'Ana');
    const get = (path: string) => api.request(`/moderation/submissions${path}`, { headers });
    const view = v.parse(ModeratedSubmission, await (await get(`/${id}`)).json());
    expect(view.documents).toHaveLength(3);
    const { items } = v.parse(Queue, await (await get('')).json());
    expect(items).toMatchObject([{ id, hasDocument: true }]);
    for (const [number, file] of all.entries()) {
      const download = await get(`/${id}/documents/${number}`);
      expect(download.headers.get('Content-Type')).toContain(types[number]);
      expect(await download.bytes()).toEqual(await file.bytes());
    }
    const name = /filename="agreement-\w{8}-3\.jpg"/;
    expect((await get(`/${id}/documents/2`)).headers.get('Content-Disposition')).toMatch(name);
    expect(await (await get(`/${id}/document`)).bytes()).toEqual(await smallPdf.bytes());
    for (const number of ['3', '-1', '0x0', '1.5', ''])
      expect((await get(`/${id}/documents/${number}`)).status).toBe(404);
  });

  it('are at most so many and together so large, and a refused one is named', async () => {
    const many = Array.from({ length: limits.documents + 1 }, () => smallPdf);
    expect(await problemIn(await post(many))).toEqual({
      status: 422,
      detail: expect.stringContaining('at most 20 files') as string,
    });
    const half = new Blob(['%PDF-1.7\n', 'x'.repeat(limits.documentBytes / 2)]);
    expect(await problemIn(await post([half, half]))).toEqual({
      status: 413,
      detail: expect.stringContaining('have together more than 10 MB') as string,
    });
    expect(await problemIn(await post([smallPdf, new Blob(['GIF89a'])]))).toEqual({
      status: 422,
      detail: expect.stringMatching(/^File 2: .*JPEG or PNG/) as string,
    });
    expect(await db.$count(submissions)).toBe(0);
    expect((await post(many.slice(1))).status).toBe(201);
    expect(files()).toHaveLength(limits.documents);
  });

  it('have the same answer for the same key only when all are the same, in the same order', async () => {
    const headers = { 'Idempotency-Key': crypto.randomUUID() };
    const answers = await Promise.all([post(all, headers), post(all, headers)]);
    const bodies = await Promise.all(
      [...answers, await post(all, headers)].map((one) => one.json()),
    );
    expect(new Set(bodies.map((body) => JSON.stringify(v.parse(Sent, body)))).size).toBe(1);
    expect(files()).toHaveLength(3);
    for (const other of [all.slice(0, 2), all.toReversed(), [smallPdf]])
      expect((await post(other, headers)).status).toBe(422);
    expect(await db.$count(submissions)).toBe(1);
  });

  it('need room together', async () => {
    api = apiOn(db, folder, { storageLimit: 2500 });
    const thousand = new Blob(['x'.repeat(1000)]);
    expect((await post([thousand, thousand, thousand])).status).toBe(507);
    expect((await post([thousand, thousand])).status).toBe(201);
    expect((await post([thousand])).status).toBe(507);
  });

  it('all go with the document, the submission or its rejection', async () => {
    const ways = {
      deleted: (id: string, receipt: string) =>
        api.request(`/submissions/${id}/document`, { method: 'DELETE', headers: bearer(receipt) }),
      withdrawn: (id: string, receipt: string) =>
        api.request(`/submissions/${id}/withdraw`, sending('POST', {}, bearer(receipt))),
      rejected: async (id: string) => {
        const { headers } = await signInModerator(db, 'Ana');
        const path = `/moderation/submissions/${id}`;
        await api.request(`${path}/claim`, sending('POST', {}, headers));
        const clauses = [{ id: 0, decision: 'reject', reason: 'No.' }];
        return api.request(`${path}/decide`, sending('POST', { version: 2, clauses }, headers));
      },
    };
    for (const take of Object.values(ways)) {
      const { id, receipt } = await sendOne(api, {}, all);
      expect(files()).toHaveLength(3);
      const answer = await take(id, receipt);
      expect(await answer.json()).toMatchObject({ document: null, documents: [] });
      expect(files()).toEqual([]);
    }
    expect([await db.$count(documents), await db.$count(looseDocuments)]).toEqual([0, 0]);
  });

  it('are in a backup and come back with a restore', async () => {
    await sendOne(api, {}, all);
    const file = join(temporaryFolder(), 'hub.backup');
    const summary = await backup(db, { file, documents: folderStore(folder) });
    expect(summary).toMatchObject({ files: 3, missing: 0 });
    const copy = await emptyDatabase();
    const target = join(temporaryFolder(), 'documents');
    await restore(copy, { file, root: process.cwd(), documents: folderStore(target) });
    expect(readdirSync(target).sort()).toEqual(files().sort());
    const order = async (one: Database) =>
      (await one.select().from(documents)).map(({ number, sha256 }) => [number, sha256]);
    expect(await order(copy)).toEqual(await order(db));
  });
});

describe('a crash between several files', () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.mocked(console.error).mockClear();
  });

  it('leaves files that nothing names, which go a day later', async () => {
    vi.spyOn(console, 'warn').mockImplementation(() => undefined);
    const store = folderStore(folder);
    let left = 2;
    const put: typeof store.put = async (key, content) => {
      if (left === 0) throw new Error('killed');
      left -= 1;
      await store.put(key, content);
    };
    const cutOff = apiOn(db, folder, { documents: () => Promise.resolve({ ...store, put }) });
    await expect(sendOne(cutOff, {}, all)).rejects.toThrow('documents-unavailable');
    expect([files().length, await db.$count(documents)]).toEqual([2, 0]);
    expect(await db.$count(looseDocuments)).toBe(3);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 25 * 3_600_000 });
    await sendOne(api, {}, smallPdf);
    expect(files()).toHaveLength(1);
    expect(await db.$count(looseDocuments)).toBe(0);
  });
});
