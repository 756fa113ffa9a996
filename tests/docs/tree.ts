import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();

/** Folders by the folder that holds them (`''`, `src`, `src/lib`), sorted. */
export type Tree = Record<string, string[]>;

/**
 * Reads a drawn tree: a folder at the beginning of a line is one of the root, any other name with a slash lies in it,
 * and names in brackets after a folder lie in that one.
 */
export function readDrawnTree(drawing: string): Tree {
  const tree: Tree = { '': [] };
  const blocks = drawing.split(/^(?=[a-z]+\/)/m).filter((block) => /^[a-z]+\//.test(block));
  for (const block of blocks) {
    const [top = '', inner = ''] = block.split(/\/([\s\S]*)/);
    tree['']?.push(top);
    const outside = inner.replaceAll(
      /([\w-]+)\/([^()/]*)\(([^()]*)\)/g,
      (_, folder: string, words: string, parts: string) => {
        tree[`${top}/${folder}`] = namesIn(parts);
        return `${folder}/ ${words}`;
      },
    );
    tree[top] = namesIn(outside);
  }
  tree['']?.sort();
  return tree;
}

/** The same folders on the disk, without what is generated. */
export function readDisk(parents: string[]): Tree {
  return Object.fromEntries(parents.map((parent) => [parent, foldersOf(parent)]));
}

const namesIn = (text: string) =>
  [...text.matchAll(/(?<![\w./])([\w-]+)\/(?=\s|$|,|\))/g)].map(([, name = '']) => name).sort();

function foldersOf(parent: string): string[] {
  const lines = readFileSync(join(root, '.gitignore'), 'utf8').split('\n');
  const ignored = new Set(lines.map((line) => line.replace(/\/$/, '')));
  return readdirSync(join(root, parent), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || entry.isSymbolicLink())
    .map(({ name }) => name)
    .filter((name) => !name.startsWith('.') && !ignored.has(name))
    .sort();
}
