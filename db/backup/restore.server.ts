import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '../client.server.ts';
import type { DocumentStore } from '../documents/store.ts';
import { migrateDatabase } from '../migrate.server.ts';
import { newestMigration } from '../newest-migration.ts';
import { fill, fillWhole, inOrder, isEmpty, isTorn } from '../queries/restoring.ts';
import { snapshot, type TableRow } from '../queries/snapshot.ts';
import { listTables } from '../queries/tables.ts';
import { eraseAgain } from '../queries/erasing-again.ts';
import { listErasures } from '../queries/erasures.ts';
import { checkArchive, DamagedBackup, readArchive } from './archive.server.ts';
import { readErased } from './erased-list.server.ts';

/** A backup cannot be restored here, for a reason that its message says. */
export class RestoreRefused extends Error {
  override name = 'RestoreRefused';
}

/** What came back: rows, documents, and the slugs of the clauses that were erased or taken out since the backup. */
type Restored = { rows: number; files: number; erased: string[] };

/**
 * Fills an empty database and its document store from a backup, whole or not at all: the backup is read to its end
 * first, brought to the schema of this version in a database of its own, rid of what was erased since (by the lists
 * `erased`), and changes over in one batch. Throws RestoreRefused or DamagedBackup before anything is written.
 */
export async function restore(
  db: Database,
  {
    file,
    root,
    documents,
    erased = [],
  }: { file: string; root: string; documents: DocumentStore; erased?: string[] },
): Promise<Restored> {
  if (!existsSync(file)) throw new RestoreRefused(`There is no file ${file}.`);
  const { schema } = await checkArchive(file);
  if (schema > newestMigration)
    throw new RestoreRefused('This backup is of a later version of the hub: update first.');
  const folder = await mkdtemp(join(tmpdir(), 'clause-hub-restore-'));
  try {
    const scratch = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
    try {
      await prepare(scratch, { file, root, schema, folder });
      const lists = await Promise.all(erased.map(readErased));
      const gone = await eraseAgain(scratch, [...(await listErasures(scratch)), ...lists.flat()]);
      return { ...(await carryOver(scratch, db, { file, root, documents })), erased: gone };
    } finally {
      scratch.$client.close();
    }
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Fills a database from a backup as its own version would have, then brings it to this one. */
async function prepare(
  scratch: Database,
  { file, root, schema, folder }: { file: string; root: string; schema: number; folder: string },
): Promise<void> {
  await migrateDatabase(scratch, root, { upTo: schema, folder });
  try {
    await fill(scratch, rowsIn(file));
  } catch (error) {
    throw new DamagedBackup('a row of it is not as the schema wants it', { cause: error });
  }
  if (await isTorn(scratch)) throw new DamagedBackup('rows that others refer to are missing');
  await migrateDatabase(scratch, root);
}

async function carryOver(
  scratch: Database,
  db: Database,
  { file, root, documents }: { file: string; root: string; documents: DocumentStore },
): Promise<{ rows: number; files: number }> {
  await migrateDatabase(db, root);
  if (!(await isEmpty(db)))
    throw new RestoreRefused('This database is not empty; a restore needs an empty database.');
  const stored: string[] = [];
  const counts = { rows: 0 };
  try {
    for await (const entry of readArchive(file)) {
      if (entry.kind !== 'file' || (await documents.get(entry.key)) !== undefined) continue;
      stored.push(entry.key);
      await documents.put(entry.key, entry.content);
    }
    const tables = await inOrder(scratch, await listTables(scratch));
    await fillWhole(db, tables, counted(snapshot(scratch), counts));
  } catch (error) {
    for (const key of stored) await documents.remove(key);
    throw error;
  }
  return { rows: counts.rows, files: stored.length };
}

async function* rowsIn(file: string): AsyncGenerator<TableRow> {
  for await (const entry of readArchive(file)) if (entry.kind === 'row') yield entry.row;
}

async function* counted(
  rows: AsyncIterable<TableRow>,
  counts: { rows: number },
): AsyncGenerator<TableRow> {
  for await (const row of rows) {
    counts.rows += 1;
    yield row;
  }
}
