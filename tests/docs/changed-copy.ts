import { execFile } from 'node:child_process';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { promisify } from 'node:util';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from '../support/database.ts';

/** By file, a text that occurs in it and what takes its place. */
export type Edits = Record<string, [before: string, after: string]>;

const run = promisify(execFile);

/** A copy of the hub's source in a folder of its own, with these edits made. */
export function changedCopy(edits: Edits): string {
  const copy = mkdtempSync(join(tmpdir(), 'clause-hub-copy-'));
  for (const part of ['db', 'functions', 'content', 'src', 'package.json']) {
    cpSync(join(root, part), join(copy, part), {
      recursive: true,
      filter: (path) => !path.startsWith(join(root, 'src/static')),
    });
  }
  symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
  for (const [file, [before, after]] of Object.entries(edits)) {
    const text = readFileSync(join(copy, file), 'utf8');
    if (!text.includes(before)) throw new Error(`${file} no longer holds: ${before}`);
    writeFileSync(
      join(copy, file),
      text.replace(before, () => after),
    );
  }
  return copy;
}

/** Removes a copy. */
export const removeCopy = (copy: string): void => {
  rmSync(copy, { recursive: true, force: true });
};

/** Adds a migration to a copy, after those it has. */
export function addMigration(copy: string, statement: string): void {
  const folder = join(copy, 'db/migrations');
  const journalFile = join(folder, 'meta/_journal.json');
  const journal = JSON.parse(readFileSync(journalFile, 'utf8')) as { entries: { when: number }[] };
  const last = journal.entries.at(-1)?.when ?? 0;
  const idx = journal.entries.length;
  const entry = { idx, version: '6', when: last + 1, tag: 'added', breakpoints: true };
  writeFileSync(join(folder, 'added.sql'), statement);
  writeFileSync(journalFile, JSON.stringify({ ...journal, entries: [...journal.entries, entry] }));
}

/** The type errors of a copy's rules, database and API, as the compiler writes them. */
export async function typeErrors(copy: string): Promise<string> {
  const { extends: _, ...settings } = JSON.parse(
    readFileSync(join(root, 'tsconfig.json'), 'utf8'),
  ) as { extends: string; compilerOptions: object };
  const compilerOptions = {
    ...settings.compilerOptions,
    ...{ module: 'esnext', moduleResolution: 'bundler', target: 'esnext', noEmit: true },
    lib: ['esnext', 'DOM', 'DOM.Iterable'],
  };
  const include = ['db/schema/*.ts', 'db/import/provisions.ts', 'functions/app.ts'];
  writeFileSync(join(copy, 'tsconfig.json'), JSON.stringify({ compilerOptions, include }));
  const compiler = join(root, 'node_modules/typescript/bin/tsc');
  try {
    await run(process.execPath, [compiler, '-p', copy]);
    return '';
  } catch (error) {
    return (error as { stdout: string }).stdout;
  }
}

/** What the API of a copy answers once it holds one documented provision with these facts, by path. */
export async function answersOf(
  copy: string,
  facts: object,
  paths: string[],
): Promise<Record<string, string>> {
  mkdirSync(join(copy, 'tests'));
  cpSync(join(root, 'tests/docs/ask-copy.ts'), join(copy, 'tests/ask-copy.ts'));
  const given = [copy, JSON.stringify(facts), ...paths];
  const { stdout } = await run(process.execPath, [join(copy, 'tests/ask-copy.ts'), ...given]);
  return JSON.parse(stdout) as Record<string, string>;
}
