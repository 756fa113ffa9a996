import { join } from 'node:path';
import { expect, it } from 'vitest';
import {
  clauseRecord,
  emptyDatabase,
  temporaryFolder,
  vocabularies,
} from '../tests/support/database.ts';
import { openDatabase } from './client.server.ts';
import { backup, restore } from './backup.server.ts';
import { storeClauses } from './import/store.server.ts';
import { migrateDatabase } from './migrate.server.ts';
import { offeredAgreement, proposal } from '../tests/support/submissions.ts';
import * as clauses from './queries/clauses.ts';
import * as log from './queries/log.ts';
import * as submissions from './queries/submissions.ts';

it('a restored backup answers as the original did, full text included', async () => {
  const db = await emptyDatabase();
  const records = Array.from({ length: 250 }, (_, index) =>
    clauseRecord({ slug: `clause-${index}`, unions: ['UNISON'] }),
  );
  await storeClauses(db, 'test', records, vocabularies);
  const folder = temporaryFolder();
  const file = join(folder, 'backup.gz');
  const rows = await backup(db, file);

  const copy = await openDatabase({ url: `file:${join(folder, 'copy.db')}`, create: true });
  await migrateDatabase(copy, process.cwd());
  expect(await restore(copy, file)).toBe(rows);
  expect(await clauses.listAll(copy)).toEqual(await clauses.listAll(db));
  const options = { sort: 'relevance', page: 1, perPage: 5 } as const;
  expect((await clauses.list(copy, { q: 'clause' }, options)).total).toBe(250);
  await expect(restore(copy, file)).rejects.toThrow('empty database');
  copy.$client.close();
});

it('carries submissions with their clauses, documents and log', async () => {
  const db = await emptyDatabase();
  const now = new Date().toISOString();
  const id = crypto.randomUUID();
  await submissions.insert(db, {
    submission: {
      id,
      agreement: offeredAgreement(),
      note: null,
      contact: null,
      locale: 'en',
      sentBy: null,
      receiptHash: 'a',
      idempotencyHash: null,
      requestHash: 'b',
      sentAt: now,
    },
    clauses: [proposal()],
    document: { key: 'key', mediaType: 'text/plain', bytes: 1, sha256: 'c', storedAt: now },
    work: undefined,
  });
  const folder = temporaryFolder();
  const file = join(folder, 'backup.gz');
  await backup(db, file);
  const copy = await openDatabase({ url: `file:${join(folder, 'copy.db')}`, create: true });
  await migrateDatabase(copy, process.cwd());
  await restore(copy, file);
  expect(await submissions.find(copy, id)).toEqual(await submissions.find(db, id));
  expect(await log.listOf(copy, id)).toEqual(await log.listOf(db, id));
  copy.$client.close();
});
