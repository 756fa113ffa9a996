import { readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { DamagedBackup } from '#db/backup/archive.server.ts';
import { backup } from '#db/backup/backup.server.ts';
import { restore } from '#db/backup/restore.server.ts';
import type { DocumentStore } from '#db/documents/store.ts';
import {
  documentsAtFirst,
  documentsOf,
  open,
  storeIn,
  tablesOf,
  useBackup,
} from '../support/backups.ts';
import { root, temporaryFolder } from '../support/database.ts';
import { allRows } from '../support/rows.ts';

const made = useBackup();

it('is for its owner alone, and is there only when it is whole', async () => {
  const folder = temporaryFolder();
  expect(statSync(made.file).mode & 0o777).toBe(0o600);
  const broken: DocumentStore = {
    ...storeIn(made.folder),
    get: () => Promise.reject(new Error('no disk')),
  };
  const other = join(folder, 'other.gz');
  await expect(backup(made.source, { file: other, documents: broken })).rejects.toThrow('no disk');
  expect(readdirSync(folder).filter((name) => name.startsWith('other'))).toEqual([]);
});

it('leaves out a document that is taken back meanwhile, and keeps the row of one that got lost', async () => {
  const folder = temporaryFolder();
  const [taken = '', lost = ''] = Object.keys(documentsOf(made.folder));
  const store = storeIn(made.folder);
  const documents: DocumentStore = {
    ...store,
    get: async (key) => {
      if (key === taken)
        await made.source.write(() => made.source.$client.execute(deletion(taken)));
      return key === taken || key === lost ? undefined : store.get(key);
    },
  };
  const later = join(folder, 'later.gz');
  expect(await backup(made.source, { file: later, documents })).toMatchObject({
    files: documentsAtFirst - 2,
    missing: 1,
  });
  const copy = await open(`file:${join(folder, 'copy.db')}`);
  await restore(copy, { file: later, root, documents: storeIn(join(folder, 'copy')) });
  const keys = (await allRows(copy)).get('documents')?.map(({ key }) => key);
  expect(keys).toHaveLength(documentsAtFirst - 1);
  expect(keys).not.toContain(taken);
});

const cuts: [string, (bytes: Buffer) => Buffer][] = [
  ['cut off', (bytes) => bytes.subarray(0, bytes.length - 2000)],
  ['cut off at its beginning', (bytes) => bytes.subarray(0, 10)],
  ['empty', () => Buffer.alloc(0)],
  ['changed on the way', (bytes) => Buffer.from(bytes).fill(0, 400, 410)],
  ['without its check sum', withoutCheckSum],
  [
    'wrong in a line and in its check sum',
    (bytes) => withoutCheckSum(packed(withFirstRow(bytes, 'no row'))),
  ],
  ['no backup', () => Buffer.from('a letter')],
  ['without its end', (bytes) => packed(linesOf(bytes).slice(0, -1))],
  ['without a line', (bytes) => packed(linesOf(bytes).toSpliced(200, 1))],
  ['of rows that no table takes', (bytes) => packed(withFirstRow(bytes, '{"rowid":1,"no":1}'))],
];
it.each(cuts)('is refused when it is %s, before anything is written', async (_, change) => {
  const folder = temporaryFolder();
  const changed = join(folder, 'changed.gz');
  writeFileSync(changed, change(readFileSync(made.file)));
  const copy = await open(`file:${join(folder, 'copy.db')}`);
  const documents = storeIn(join(folder, 'copy'));
  await expect(restore(copy, { file: changed, root, documents })).rejects.toThrow(DamagedBackup);
  expect(await tablesOf(copy)).toEqual([]);
  expect(readdirSync(folder)).not.toContain('copy');
});

it('is refused when a release of tomorrow wrote it', async () => {
  const folder = temporaryFolder();
  const [, ...rest] = linesOf(readFileSync(made.file));
  const later = join(folder, 'later.gz');
  writeFileSync(later, packed(['["hub",{"format":2,"schema":9000000000000}]', ...rest]));
  const copy = await open(`file:${join(folder, 'copy.db')}`);
  const restored = restore(copy, { file: later, root, documents: storeIn(folder) });
  await expect(restored).rejects.toThrow('later version');
});

const deletion = (key: string) => ({ sql: 'DELETE FROM documents WHERE key = ?', args: [key] });
const linesOf = (bytes: Buffer) => gunzipSync(bytes).toString().trimEnd().split('\n');
const packed = (lines: string[]) => gzipSync(`${lines.join('\n')}\n`);
function withoutCheckSum(bytes: Buffer): Buffer {
  return Buffer.from(bytes).fill(0, bytes.length - 8);
}
const withFirstRow = (bytes: Buffer, row: string) =>
  linesOf(bytes).map((line, index) => (index === 1 ? `["topics",${row}]` : line));
