import { dirname, join } from 'node:path';
import { DamagedBackup } from '#db/backup/archive.server.ts';
import { erasedList, noteErased } from '#db/backup/erased-list.server.ts';
import { backup } from '#db/backup/backup.server.ts';
import { restore, RestoreRefused } from '#db/backup/restore.server.ts';
import type { Database } from '#db/client.server.ts';
import { noteBackup } from '#db/queries/watch.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { documentsFolder, findDocuments } from './documents.server.ts';
import { readEnvironment, root } from './environment.server.ts';
import { UsageError } from './usage.ts';

/** The lists of what was erased: with the data, and beside a backup. */
const listsBeside = (file: string): [own: string, beside: string] => [
  join(readEnvironment().dataFolder, erasedList),
  join(dirname(file), erasedList),
];

/** Writes a backup, notes when, and resolves to what is in it, as a sentence; names documents that it had to leave out. */
export async function backUp(db: Database, file: string): Promise<string> {
  const documents = findDocuments(db);
  const at = new Date().toISOString();
  const { rows, files, missing } = await backup(db, { file, documents });
  for (const list of listsBeside(file)) await noteErased(db, list);
  await noteBackup(db, at);
  const written = `${rows} rows and ${files} documents written`;
  if (missing > 0)
    return `${written}; ${missing} documents are not in ${documentsFolder()}: keep a copy of where they are`;
  return documents
    ? written
    : `${rows} rows written; documents are not here: copy their bucket too`;
}

/** Restores a backup and resolves to what came back, as a sentence; throws a UsageError when nothing was written. */
export async function restoreFrom(db: Database, file: string): Promise<string> {
  try {
    const documents = folderStore(documentsFolder());
    const { rows, files, erased } = await restore(db, {
      file,
      root,
      documents,
      erased: listsBeside(file),
    });
    await noteErased(db, listsBeside(file)[0]);
    const restored = `${rows} rows and ${files} documents restored`;
    if (erased.length === 0) return restored;
    return `${restored}; not what was erased or taken out since the backup: ${erased.join(', ')}`;
  } catch (error) {
    if (error instanceof RestoreRefused) throw new UsageError(error.message);
    if (!(error instanceof DamagedBackup)) throw error;
    throw new UsageError(
      `This is no whole backup (${error.message}). Nothing was written; take another copy of it.`,
    );
  }
}
