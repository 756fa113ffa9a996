import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import { readEnvironment } from './environment.server.ts';

/** The folder of submitted documents on this machine. */
export const documentsFolder = (): string => join(readEnvironment().dataFolder, 'documents');

/** The documents of a database; undefined where it lies elsewhere and this machine has none of them. */
export function findDocuments(db: Database): DocumentStore | undefined {
  const folder = documentsFolder();
  const isHere = db.$client.protocol === 'file' || existsSync(folder);
  return isHere ? folderStore(folder) : undefined;
}
