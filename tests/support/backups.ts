import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, onTestFinished } from 'vitest';
import { backup, type BackupSummary } from '#db/backup/backup.server.ts';
import { limitsOfCommands, openDatabase, type Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import { storeClauses } from '#db/import/store.server.ts';
import * as reports from '#db/queries/reports.ts';
import * as loose from '#db/queries/loose-documents.ts';
import * as saved from '#db/queries/saved.ts';
import { requireRootSecret } from '#db/queries/settings.ts';
import * as submissions from '#db/queries/submissions.ts';
import { hashOf } from '#functions/http/secrets.ts';
import { clauseRecord, prepare, vocabularies } from './database.ts';
import { offeredAgreement, proposal, signInModerator } from './submissions.ts';

/** How many documents, and saved items, there are before anything else is written. */
export const documentsAtFirst = 12;

/** The store of the documents in a folder of data. */
export const storeIn = (folder: string): DocumentStore => folderStore(join(folder, 'documents'));

/** Stores a saved item, and a submission with its document, as the API does. */
export async function write(db: Database, documents: DocumentStore): Promise<void> {
  const now = new Date().toISOString();
  const key = crypto.randomUUID();
  const ciphertext = Buffer.from(crypto.getRandomValues(new Uint8Array(2000)));
  const expiresAt = '2999-01-01T00:00:00.000Z';
  await saved.insert(db, {
    id: key,
    kind: 'brief',
    ciphertext,
    version: 1,
    tokenHash: 'a',
    savedAt: now,
    expiresAt,
  });
  await loose.note(db, [key], now);
  const content = new TextEncoder().encode(`the document ${key}`);
  await documents.put(key, content);
  await submissions.insert(db, {
    submission: {
      id: key,
      agreement: offeredAgreement(),
      agreementSlug: null,
      right: 'party',
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
    documents: [
      {
        key,
        mediaType: 'text/plain',
        bytes: content.length,
        sha256: hashOf(content),
        storedAt: now,
      },
    ],
    work: { id: key, expiresAt },
  });
}

/** Gives a database something in every table, and what only bytes can hold. */
export async function fillSource(db: Database, documents: DocumentStore): Promise<void> {
  const records = Array.from({ length: 120 }, (_, index) =>
    clauseRecord({ slug: `clause-${index}`, unions: ['UNISON'] }),
  );
  await storeClauses(db, 'test', records, vocabularies);
  await requireRootSecret(db);
  await signInModerator(db, 'A moderator');
  for (let count = 0; count < documentsAtFirst; count += 1) await write(db, documents);
}

/** A database at an address as commands open it; closed when the test is over. */
export async function open(url: string): Promise<Database> {
  const db = await openDatabase({ url, create: true, limits: { ...limitsOfCommands, rest: 0 } });
  onTestFinished(() => {
    db.$client.close();
  });
  return db;
}

const anyReport: reports.NewReport['report'] = {
  id: 'a-report',
  about: 'clauses/clause-1/',
  kind: 'fact',
  text: 'The year is another.',
  contact: 'kim@union.example',
  locale: 'en',
  receiptHash: 'hash',
  idempotencyHash: null,
  requestHash: 'hash',
  sentAt: '2026-01-01T00:00:00.000Z',
};

/** A backup of an embedded database with something in every table, for a file of tests; `source` is what it is of. */
export function useBackup() {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  const made = { folder, file: join(folder, 'backup.gz') } as {
    folder: string;
    file: string;
    source: Database;
    summary: BackupSummary;
  };
  beforeAll(async () => {
    const url = `file:${join(folder, 'hub.db')}`;
    made.source = await openDatabase({ url, create: true });
    await prepare(made.source);
    await fillSource(made.source, storeIn(folder));
    await reports.insert(made.source, { report: anyReport, moderatorId: null, work: undefined });
    made.summary = await backup(made.source, { file: made.file, documents: storeIn(folder) });
  });
  afterAll(() => {
    made.source.$client.close();
    rmSync(folder, { recursive: true });
  });
  return made;
}

/** The documents of a folder by their names. */
export const documentsOf = (folder: string) =>
  Object.fromEntries(
    readdirSync(join(folder, 'documents')).map((name) => [
      name,
      readFileSync(join(folder, 'documents', name)).toString(),
    ]),
  );

/** The tables of a database, but for those that a server adds. */
export const tablesOf = async (db: Database) =>
  (await db.$client.execute("SELECT name FROM sqlite_master WHERE type = 'table'")).rows
    .map(({ name }) => name as string)
    .filter((name) => !name.startsWith('libsql_'));
