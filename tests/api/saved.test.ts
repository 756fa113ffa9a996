import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as saved from '#db/queries/saved.ts';
import { maxSavedBytes, SavedItem, Stamp } from '#domain/tools/saved.ts';
import { createApi } from '#functions/app.ts';
import { ProblemBody } from '#domain/problem.ts';
import { emptyDatabase, vocabularies } from '../support/database.ts';
import { feedWords } from '../support/feed-words.ts';

const api = createApi({
  builtAt: '2026-01-01T00:00:00.000Z',
  version: '0.0.0',
  words: feedWords,
  vocabularies,
});
const origin = 'https://hub.example';
const random = (bytes: number) => randomBytes(bytes).toString('base64url');
const bytes = (length: number) => randomBytes(length).toString('base64');

let db: Database;
beforeEach(async () => {
  db = await emptyDatabase();
});

async function call(
  method: string,
  path: string,
  body?: unknown,
  token?: string,
  rateLimitFactor = 1,
) {
  return await api.request(
    `${origin}/api${path}`,
    {
      method,
      headers: token === undefined ? {} : { Authorization: `Bearer ${token}` },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    },
    { database: () => Promise.resolve(db), origin, rateLimitFactor },
  );
}

/** Keeps an item; gives what a link to it holds. */
async function keep(ciphertext = bytes(100)) {
  const [id, token] = [random(16), random(32)];
  const answer = await call('POST', '/saved', { id, kind: 'assessment', ciphertext }, token);
  expect(answer.status).toBe(201);
  return { id, token, ciphertext, receipt: v.parse(Stamp, await answer.json()) };
}

async function expectProblem(answer: Response, status: number, kind: string) {
  expect(answer.status).toBe(status);
  const problem = v.parse(ProblemBody, await answer.json());
  expect(problem.type).toBe(`/en/developers/#problem-${kind}`);
  return problem;
}

describe('an item', () => {
  it('is kept, read, saved again and deleted', async () => {
    const { id, token, ciphertext, receipt } = await keep();
    const read = v.parse(SavedItem, await (await call('GET', `/saved/${id}`)).json());
    expect(read).toEqual({ ...receipt, kind: 'assessment', ciphertext });

    const next = { version: 2, ciphertext: bytes(50) };
    const answer = await call('PUT', `/saved/${id}`, next, token);
    expect(v.parse(Stamp, await answer.json()).version).toBe(2);
    expect(await (await call('GET', `/saved/${id}`)).json()).toMatchObject(next);

    expect((await call('DELETE', `/saved/${id}`, undefined, token)).status).toBe(204);
    await expectProblem(await call('GET', `/saved/${id}`), 410, 'deleted');
    await expectProblem(
      await call('PUT', `/saved/${id}`, { ...next, version: 3 }, token),
      410,
      'deleted',
    );
    expect((await call('DELETE', `/saved/${id}`, undefined, token)).status).toBe(204);
    expect((await saved.findById(db, id))?.ciphertext).toHaveLength(0);
  });

  it('expires twelve months after its last save', async () => {
    const { savedAt, expiresAt } = (await keep()).receipt;
    const days = (Date.parse(expiresAt) - Date.parse(savedAt)) / 86_400_000;
    expect(days).toBeGreaterThanOrEqual(365);
    expect(days).toBeLessThanOrEqual(366);
  });

  it('is stored with a hash of its token, never the token', async () => {
    const { id, token } = await keep();
    const row = await saved.findById(db, id);
    expect(row?.tokenHash).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.stringify(row)).not.toContain(token);
  });

  it('is kept once when the answer to a save was lost and it is sent again', async () => {
    const { id, token, ciphertext } = await keep();
    const again = await call('POST', '/saved', { id, kind: 'assessment', ciphertext }, token);
    expect(again.status).toBe(201);
    const next = { version: 2, ciphertext: bytes(50) };
    for (let time = 0; time < 2; time += 1) {
      const answer = await call('PUT', `/saved/${id}`, next, token);
      expect(await answer.json()).toMatchObject({ version: 2 });
    }
  });
});

describe('two who save at once', () => {
  it('lose nothing: one is kept, the other is told which version to fetch', async () => {
    const { id, token } = await keep();
    const saves = [bytes(40), bytes(40), bytes(40)].map((ciphertext) => ({
      version: 2,
      ciphertext,
    }));
    const answers = await Promise.all(
      saves.map((save) => call('PUT', `/saved/${id}`, save, token)),
    );
    const kept = answers.findIndex(({ status }) => status === 200);
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const lost = answers.find(({ status }) => status === 409) ?? new Response();
    const problem = await expectProblem(lost, 409, 'stale-version');
    expect(problem.issues).toEqual([{ field: 'version', expected: '3', received: '2' }]);
    expect(await (await call('GET', `/saved/${id}`)).json()).toMatchObject(saves[kept] ?? {});
  });

  it('cannot take the name of another item', async () => {
    const { id, token } = await keep();
    const other = { id, kind: 'brief', ciphertext: bytes(10) };
    await expectProblem(await call('POST', '/saved', other, token), 409, 'stale-version');
    await expectProblem(await call('POST', '/saved', other, random(32)), 403, 'wrong-secret');
  });
});

describe('what is refused', () => {
  it('is a change without the token or with another', async () => {
    const { id } = await keep();
    const next = { version: 2, ciphertext: bytes(10) };
    for (const [method, body] of [
      ['PUT', next],
      ['DELETE', undefined],
    ] as const) {
      await expectProblem(await call(method, `/saved/${id}`, body), 401, 'secret-missing');
      await expectProblem(
        await call(method, `/saved/${id}`, body, random(32)),
        403,
        'wrong-secret',
      );
    }
  });

  it('is a name that was never kept', async () => {
    await expectProblem(await call('GET', `/saved/${random(16)}`), 404, 'not-found');
  });

  it.each([
    ['a short id', { id: 'x', kind: 'brief', ciphertext: bytes(9) }, 'id'],
    ['another kind', { id: random(16), kind: 'poem', ciphertext: bytes(9) }, 'kind'],
    ['no base64', { id: random(16), kind: 'brief', ciphertext: '***' }, 'ciphertext'],
  ])('is %s', async (_, body, field) => {
    const answer = await call('POST', '/saved', body, random(32));
    const problem = await expectProblem(answer, 400, 'invalid-request');
    expect(problem.issues?.map((issue) => issue.field)).toContain(field);
  });

  it('is more saves from one address than a busy office makes', async () => {
    const { id, token } = await keep();
    const statuses: number[] = [];
    for (let version = 2; version <= 8; version += 1) {
      const next = { version, ciphertext: bytes(10) };
      statuses.push((await call('PUT', `/saved/${id}`, next, token, 0.01)).status);
    }
    expect(statuses).toEqual([200, 200, 200, 200, 200, 200, 429]);
  });

  it('is more than 256 kB, and not one byte less', async () => {
    await keep(bytes(maxSavedBytes));
    for (const length of [maxSavedBytes + 1, maxSavedBytes * 2]) {
      const item = { id: random(16), kind: 'brief', ciphertext: bytes(length) };
      await expectProblem(await call('POST', '/saved', item, random(32)), 413, 'too-large');
    }
  });
});

describe('an item that nobody saved for twelve months', () => {
  const past = (days: number) => new Date(Date.now() - days * 86_400_000).toISOString();
  const old = (expiresAt: string) => ({
    id: random(16),
    kind: 'brief' as const,
    ciphertext: Buffer.from('x'),
    version: 1,
    tokenHash: '0'.repeat(64),
    savedAt: past(400),
    expiresAt,
  });

  it('says so, is emptied by the next save of anyone, and is forgotten a month later', async () => {
    const [fresh, long] = [old(past(1)), old(past(40))];
    for (const row of [fresh, long]) await saved.insert(db, row);
    await expectProblem(await call('GET', `/saved/${fresh.id}`), 410, 'expired');
    await keep();
    await expectProblem(await call('GET', `/saved/${fresh.id}`), 410, 'expired');
    expect((await saved.findById(db, fresh.id))?.ciphertext).toHaveLength(0);
    await expectProblem(await call('GET', `/saved/${long.id}`), 404, 'not-found');
  });
});
