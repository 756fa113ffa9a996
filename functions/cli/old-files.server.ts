import { cpSync, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Folders whose files are named by their content, or lie in a folder that is. */
const hashedFolders = ['_app/immutable', 'search'];
const notHashed = join('search', 'manifest.json');

/** The files below `files` (what is served as it is) whose names change with their content. */
export const listHashed = (files: string): string[] =>
  hashedFolders
    .flatMap((folder) => filesBelow(files, folder))
    .filter((file) => !file.startsWith(notHashed))
    .sort();

/** Copies the hashed files `names` of one build into another that has others in their place: open pages ask for them. */
export function keepFiles(names: string[], from: string, to: string): void {
  for (const name of names.filter((file) => !existsSync(join(to, file))))
    cpSync(join(from, name), join(to, name));
}

const filesBelow = (files: string, folder: string): string[] =>
  readdirSync(join(files, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(files.length + 1));
