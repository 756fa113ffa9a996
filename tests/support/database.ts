import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, onTestFinished } from 'vitest';
import { loadVocabularies } from '#content/load/content.server.ts';
import { openDatabase, type Database } from '#db/client.server.ts';
import type { ClauseRecord } from '#db/import/record.ts';
import { storeTopics } from '#db/import/store.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';

export const root = process.cwd();

/** The hub's own vocabularies. */
export const vocabularies = loadVocabularies(root);

/** A folder that is gone when the test is over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A folder that is gone when the tests of a file are over. */
export function lastingFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** An empty, migrated database in a file of its own; closed when the test is over. */
export async function emptyDatabase(): Promise<Database> {
  const db = await openDatabase({ url: `file:${join(temporaryFolder(), 'hub.db')}`, create: true });
  onTestFinished(() => {
    db.$client.close();
  });
  await prepare(db);
  return db;
}

/** Brings a database to the schema and the topics of this version. */
export async function prepare(db: Database): Promise<void> {
  await migrateDatabase(db, root);
  await storeTopics(db, vocabularies);
}

/** A clause to store, like any other but for what the test says of it. */
export function clauseRecord(own: Partial<ClauseRecord> & { slug: string }): ClauseRecord {
  return {
    kind: 'clause',
    provenance: 'documented',
    strength: 'information',
    topics: [{ slug: 'telework', because: [] }],
    texts: [{ language: 'en', title: `Title of ${own.slug}`, text: 'Text.' }],
    country: 'US',
    sector: 'transport',
    year: 2020,
    confidence: 'high',
    sourceUrl: 'https://example.org/source',
    licence: 'CC BY 4.0',
    ...own,
  };
}
