import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as additions from '#db/queries/additions.ts';
import * as saved from '#db/queries/saved.ts';
import {
  Added,
  Additions,
  additionsPerPage,
  maxAdditionBytes,
  maxAdditions,
} from '#domain/tools/additions.ts';
import { ProblemBody } from '#domain/problem.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import { apiOn, bearer, type TestApi } from '../support/submissions.ts';

const random = (bytes: number) => randomBytes(bytes).toString('base64url');
const bytes = (length: number) => randomBytes(length).toString('base64');
const addition = (length = 40) => ({ id: random(16), ciphertext: bytes(length) });

let db: Database;
let api: TestApi;
let item: { id: string; token: string; addToken: string };

beforeEach(async () => {
  db = await emptyDatabase();
  api = apiOn(db, temporaryFolder(), { rateLimitFactor: 100 });
  item = { id: random(16), token: random(32), addToken: random(32) };
  const { id, token, addToken } = item;
  const body = { id, kind: 'assessment', ciphertext: bytes(100), addToken };
  expect((await call('POST', '/saved', body, token)).status).toBe(201);
});

function call(method: string, path: string, body?: object, token?: string): Promise<Response> {
  const json = body === undefined ? {} : { body: JSON.stringify(body) };
  return api.request(path, { method, headers: token === undefined ? {} : bearer(token), ...json });
}

const path = () => `/saved/${item.id}/additions`;
const add = (body: object, token = item.addToken) => call('POST', path(), body, token);
const list = async (after = '') =>
  v.parse(Additions, await (await call('GET', `${path()}${after}`, undefined, item.token)).json());

async function expectProblem(answer: Response, status: number, kind: string) {
  expect(answer.status).toBe(status);
  const { type } = v.parse(ProblemBody, await answer.json());
  expect(type).toBe(`/en/developers/#problem-${kind}`);
}

describe('who has the add token', () => {
  it('can add, and can read, change and delete nothing', async () => {
    expect((await add(addition())).status).toBe(201);
    const next = { version: 2, ciphertext: bytes(10) };
    for (const [method, at, body] of [
      ['GET', path(), undefined],
      ['DELETE', path(), undefined],
      ['PUT', `/saved/${item.id}`, next],
      ['DELETE', `/saved/${item.id}`, undefined],
    ] as const) {
      await expectProblem(await call(method, at, body, item.addToken), 403, 'wrong-secret');
    }
  });

  it('is told from who has none, another, or the token to edit', async () => {
    await expectProblem(await call('POST', path(), addition()), 401, 'secret-missing');
    await expectProblem(await add(addition(), random(32)), 403, 'wrong-secret');
    await expectProblem(await add(addition(), item.token), 403, 'wrong-secret');
  });

  it('adds the same once, however often it is sent, also after it was read and deleted', async () => {
    const one = addition();
    const answers = await Promise.all([add(one), add(one), add(one)]);
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect((await list()).items.map(({ id }) => id)).toEqual([one.id]);
    await call('DELETE', `${path()}?id=${one.id}`, undefined, item.token);
    expect(v.parse(Added, await (await add(one)).json()).id).toBe(one.id);
    expect((await list()).items).toEqual([]);
  });

  it('cannot put something else under a name that is taken', async () => {
    const one = addition();
    await add(one);
    await expectProblem(await add({ ...one, ciphertext: bytes(40) }), 422, 'key-reused');
    expect((await list()).items).toMatchObject([one]);
  });
});

it('additions come in their order, page by page', async () => {
  const sent = Array.from({ length: additionsPerPage + 3 }, () => addition());
  for (const one of sent) await add(one);
  const first = await list();
  expect(first.items).toHaveLength(additionsPerPage);
  const second = await list(`?after=${first.next}`);
  expect(second.next).toBeNull();
  expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(sent.map(({ id }) => id));
});

it('some are deleted by their names, or all', async () => {
  const sent = [addition(), addition(), addition()];
  for (const one of sent) await add(one);
  const some = sent.slice(0, 2).map(({ id }) => `id=${id}`);
  const answer = await call('DELETE', `${path()}?${some.join('&')}`, undefined, item.token);
  expect(answer.status).toBe(204);
  expect((await list()).items.map(({ id }) => id)).toEqual([sent[2]?.id]);
  await call('DELETE', path(), undefined, item.token);
  expect((await list()).items).toEqual([]);
});

it('an item of an earlier release takes additions once an editor saved it with a token', async () => {
  const [id, token] = [random(16), random(32)];
  await call('POST', '/saved', { id, kind: 'assessment', ciphertext: bytes(9) }, token);
  const at = `/saved/${id}/additions`;
  await expectProblem(await call('POST', at, addition(), item.addToken), 403, 'wrong-secret');
  const save = (version: number, more: object) =>
    call('PUT', `/saved/${id}`, { version, ciphertext: bytes(9), ...more }, token);
  await save(2, { addToken: item.addToken });
  expect((await call('POST', at, addition(), item.addToken)).status).toBe(201);
  // An older page that is still open saves without it.
  await save(3, {});
  expect((await call('POST', at, addition(), item.addToken)).status).toBe(201);
});

describe('what is refused', () => {
  it('is more than 16 kB, and not one byte less', async () => {
    expect((await add(addition(maxAdditionBytes))).status).toBe(201);
    await expectProblem(await add(addition(maxAdditionBytes + 1)), 413, 'too-large');
  });

  it('is more than 500, until some are read', async () => {
    for (let at = 0; at < maxAdditions; at += 1) {
      const { id, ciphertext } = addition();
      const content = Buffer.from(ciphertext, 'base64');
      const row = { itemId: item.id, id, ciphertext: content, addedAt: new Date().toISOString() };
      expect(await additions.insert(db, row)).toBe(true);
    }
    await expectProblem(await add(addition()), 409, 'full');
    const [first] = (await list()).items;
    await call('DELETE', `${path()}?id=${first?.id}`, undefined, item.token);
    expect((await add(addition())).status).toBe(201);
  });

  it('is what comes more often than from a full meeting', async () => {
    api = apiOn(db, temporaryFolder(), { rateLimitFactor: 0.01 });
    const statuses: number[] = [];
    for (let time = 0; time < 4; time += 1) statuses.push((await add(addition())).status);
    expect(statuses).toEqual([201, 201, 201, 429]);
  });
});

it('what is stored holds no token, only its hash', async () => {
  await add(addition());
  const row = await saved.findById(db, item.id);
  expect(row?.addTokenHash).toMatch(/^[0-9a-f]{64}$/);
  expect(JSON.stringify(row)).not.toContain(item.addToken);
});

describe('additions end with their item', () => {
  const stored = async () =>
    (await db.$client.execute('SELECT count(*) AS n FROM saved_additions')).rows[0]?.n;
  const past = new Date(Date.now() - 86_400_000).toISOString();

  it('when it is deleted', async () => {
    await add(addition());
    await call('DELETE', `/saved/${item.id}`, undefined, item.token);
    expect(await stored()).toBe(0);
    await expectProblem(await add(addition()), 410, 'deleted');
  });

  it('when it expires', async () => {
    await add(addition());
    await db.$client.execute({ sql: 'UPDATE saved_items SET expires_at = ?', args: [past] });
    await expectProblem(await add(addition()), 410, 'expired');
    await saved.purge(db, new Date());
    expect(await stored()).toBe(0);
  });

  it('when it is forgotten', async () => {
    await add(addition());
    await db.$client.execute('DELETE FROM saved_items');
    expect(await stored()).toBe(0);
  });
});
