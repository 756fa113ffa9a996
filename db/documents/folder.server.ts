import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DocumentStore } from './store.ts';

/** Keeps documents as files of a folder, which is made when it is missing. */
export function folderStore(folder: string): DocumentStore {
  const pathOf = (key: string) => {
    if (!/^[\w-]+$/.test(key)) throw new Error('not the name of a document');
    return join(folder, key);
  };
  return {
    async put(key, content) {
      const path = pathOf(key);
      await mkdir(folder, { recursive: true });
      const part = partOf(path);
      try {
        await writeThrough(part, content);
        await rename(part, path);
      } catch (error) {
        await rm(part, { force: true });
        throw error;
      }
      await syncFolder(folder);
    },
    async get(key) {
      try {
        return await readFile(pathOf(key));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
        throw error;
      }
    },
    async remove(key) {
      const path = pathOf(key);
      await rm(path, { force: true });
      // A process that was killed may have begun the file only.
      await rm(partOf(path), { force: true });
    },
  };
}

const partOf = (path: string) => `${path}.part`;

async function writeThrough(path: string, content: Uint8Array): Promise<void> {
  const file = await open(path, 'w', 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** A name is on the disk only when its folder is. */
async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
