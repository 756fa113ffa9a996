import { rename, rm } from 'node:fs/promises';
import type { Database } from '../client.server.ts';
import type { DocumentStore } from '../documents/store.ts';
import * as documentRows from '../queries/documents.ts';
import { snapshot, type TableRow } from '../queries/snapshot.ts';
import { findSchema } from '../queries/tables.ts';
import { writeArchive, type Entry } from './archive.server.ts';

/** What a backup holds: rows, documents, and how many documents it should have held but the store did not have. */
export type BackupSummary = { rows: number; files: number; missing: number };

/**
 * Writes every row of the database, as all stood at one moment, and the documents they name into a file that only its
 * owner may read; it appears under its name when it is whole. Without `documents` only rows are kept.
 */
export async function backup(
  db: Database,
  { file, documents }: { file: string; documents: DocumentStore | undefined },
): Promise<BackupSummary> {
  const part = `${file}.part`;
  const summary = { rows: 0, files: 0, missing: 0 };
  await rm(part, { force: true });
  try {
    await writeArchive(part, counted(entriesOf(db, documents, summary), summary));
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
  return summary;
}

async function* entriesOf(
  db: Database,
  store: DocumentStore | undefined,
  summary: BackupSummary,
): AsyncGenerator<Entry> {
  yield { kind: 'hub', format: 2, schema: await findSchema(db) };
  const named: TableRow[] = [];
  for await (const row of snapshot(db)) {
    if (row[0] === 'documents') named.push(row);
    else yield { kind: 'row', row };
  }
  for (const row of named) yield* documentOf(db, store, row, summary);
  yield { kind: 'end', rows: summary.rows, files: summary.files };
}

/** A document with its row; nothing when it was taken back since the rows were read. */
async function* documentOf(
  db: Database,
  store: DocumentStore | undefined,
  row: TableRow,
  summary: BackupSummary,
): AsyncGenerator<Entry> {
  const key = row[1].key as string;
  const content = await store?.get(key);
  if (content !== undefined) yield { kind: 'file', key, content };
  else if (store !== undefined) {
    if (!(await documentRows.isNamed(db, key))) return;
    summary.missing += 1;
  }
  yield { kind: 'row', row };
}

async function* counted(
  entries: AsyncIterable<Entry>,
  summary: BackupSummary,
): AsyncGenerator<Entry> {
  for await (const entry of entries) {
    if (entry.kind === 'row') summary.rows += 1;
    if (entry.kind === 'file') summary.files += 1;
    yield entry;
  }
}
