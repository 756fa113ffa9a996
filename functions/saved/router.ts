import { Hono } from 'hono';
import * as v from 'valibot';
import type { Database } from '#db/client.server.ts';
import * as saved from '#db/queries/saved.ts';
import {
  EditToken,
  mostSavedBytes,
  NewSavedItem,
  NextSavedItem,
  SavedItem,
  SaveReceipt,
} from '#domain/tools/saved.ts';
import { limitBody, readJson, tooLarge } from '../http/body.ts';
import type { ApiContext, Env } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { describe } from '../http/documentation.ts';
import { limitWrites } from '../middleware/limit-writes.ts';
import { Problem } from '../http/problem.ts';
import { hashOf, isSecretOf } from '../http/secrets.ts';

const monthsKept = 12;
/** Base64 of the largest ciphertext and the little around it. */
const limit = limitBody(Math.ceil(mostSavedBytes / 3) * 4 + 1024);
const often = limitWrites({ name: 'saved', most: 600, minutes: 60 });
const oftenNew = limitWrites({ name: 'saved-new', most: 120, minutes: 60 });
const path = { id: 'the item’s name: 16 bytes as base64url' };

type Row = NonNullable<Awaited<ReturnType<typeof saved.findById>>>;

/** Items that browsers keep here encrypted: the server stores them whole and can read none. */
export const savedRoutes = new Hono<Env>()
  .post(
    '/saved',
    describe({
      summary:
        'Keep an encrypted item (first version); the bearer token becomes the one that may change it',
      tag: 'saved items',
      secret: true,
      body: NewSavedItem,
      status: 201,
      answer: SaveReceipt,
      problems: [400, 401, 409, 413, 429],
    }),
    oftenNew,
    limit,
    async (c) => {
      const { id, kind, ciphertext } = await readJson(c, NewSavedItem);
      const tokenHash = hashOf(requireToken(c));
      const content = contentOf(ciphertext);
      const db = await openDatabase(c);
      await saved.purge(db, new Date());
      const row = {
        id,
        kind,
        ciphertext: content,
        version: 1,
        tokenHash,
        ...timesFrom(new Date()),
      };
      if (await saved.insert(db, row)) return c.json(receiptOf(row), 201);
      // The same save sent again, because its answer was lost, is no conflict.
      const held = await requireChangeable(c, db, id);
      if (isSameSave(held, 1, content)) return c.json(receiptOf(held), 201);
      throw stale(held, 1);
    },
  )
  .get(
    '/saved/:id',
    describe({
      summary: 'An encrypted item; only a browser that has its key can read it',
      tag: 'saved items',
      path,
      answer: SavedItem,
      problems: [404, 410],
    }),
    async (c) => {
      const { id, kind, version, ciphertext, savedAt, expiresAt } = await requireKept(
        await openDatabase(c),
        c.req.param('id'),
      );
      c.header('Cache-Control', 'no-store');
      return c.json({
        ...{ id, kind, version, savedAt, expiresAt },
        ciphertext: ciphertext.toString('base64'),
      });
    },
  )
  .put(
    '/saved/:id',
    describe({
      summary:
        'Keep the next version; 409 names the version that came before, to be fetched and merged',
      tag: 'saved items',
      path,
      secret: true,
      body: NextSavedItem,
      answer: SaveReceipt,
      problems: [400, 401, 403, 404, 409, 410, 413, 429],
    }),
    often,
    limit,
    async (c) => {
      const { version, ciphertext } = await readJson(c, NextSavedItem);
      const content = contentOf(ciphertext);
      const db = await openDatabase(c);
      const { id } = await requireChangeable(c, db, c.req.param('id'));
      const next = { id, version, ciphertext: content, ...timesFrom(new Date()) };
      if (await saved.replace(db, next)) return c.json(receiptOf(next));
      const held = await requireKept(db, id);
      if (isSameSave(held, version, content)) return c.json(receiptOf(held));
      throw stale(held, version);
    },
  )
  .delete(
    '/saved/:id',
    describe({
      summary: 'Delete an item; a second time changes nothing',
      tag: 'saved items',
      path,
      secret: true,
      status: 204,
      problems: [401, 403, 404, 429],
    }),
    often,
    async (c) => {
      const db = await openDatabase(c);
      const row = await saved.findById(db, c.req.param('id'));
      if (row === undefined) throw missing();
      requireOwner(c, row);
      await saved.erase(db, row.id);
      return c.body(null, 204);
    },
  );

/** The item, when it can be read now; otherwise a Problem that says what became of it. */
async function requireKept(db: Database, id: string): Promise<Row> {
  const row = await saved.findById(db, id);
  if (row === undefined) throw missing();
  if (row.expiresAt < new Date().toISOString()) {
    throw new Problem(410, 'expired', 'This item was not saved for twelve months and has expired.');
  }
  if (row.ciphertext.length === 0) {
    throw new Problem(410, 'deleted', 'This item was deleted by someone who could edit it.');
  }
  return row;
}

async function requireChangeable(c: ApiContext, db: Database, id: string): Promise<Row> {
  const row = await requireKept(db, id);
  requireOwner(c, row);
  return row;
}

function requireOwner(c: ApiContext, { tokenHash }: Row): void {
  if (isSecretOf(requireToken(c), tokenHash)) return;
  throw new Problem(403, 'wrong-secret', 'This link lets you read the item, not change it.');
}

function requireToken(c: ApiContext): string {
  const given = /^Bearer (.+)$/.exec(c.req.header('Authorization') ?? '')?.[1];
  const token = v.safeParse(EditToken, given);
  if (token.success) return token.output;
  throw new Problem(
    401,
    'secret-missing',
    'A change needs the header Authorization: Bearer, with a token of 32 bytes as base64url.',
  );
}

function contentOf(base64: string): Buffer {
  const content = Buffer.from(base64, 'base64');
  if (content.length > mostSavedBytes) throw tooLarge(mostSavedBytes);
  return content;
}

function timesFrom(now: Date): { savedAt: string; expiresAt: string } {
  const end = new Date(now);
  end.setUTCMonth(end.getUTCMonth() + monthsKept);
  return { savedAt: now.toISOString(), expiresAt: end.toISOString() };
}

const receiptOf = ({ id, version, savedAt, expiresAt }: SaveReceipt): SaveReceipt => ({
  ...{ id, version, savedAt, expiresAt },
});

const isSameSave = (held: Row, version: number, content: Buffer) =>
  held.version === version && held.ciphertext.equals(content);

const missing = () =>
  new Problem(404, 'not-found', 'There is no item of this name: it expired long ago or never was.');

const stale = (held: Row, version: number) =>
  new Problem(
    409,
    'stale-version',
    'Someone else saved in between. Fetch the item, bring both versions together, and save again.',
    [{ field: 'version', expected: String(held.version + 1), received: String(version) }],
  );
