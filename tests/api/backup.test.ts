import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { backup } from '#db/backup/backup.server.ts';
import { restore, RestoreRefused } from '#db/backup/restore.server.ts';
import type { Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { startLibsqlServer } from '#functions/cli/programs.server.ts';
import {
  documentsAtFirst,
  documentsOf,
  fillSource,
  open,
  storeIn,
  tablesOf,
  useBackup,
  write,
} from '../support/backups.ts';
import { prepare, root, temporaryFolder } from '../support/database.ts';
import { freePort } from '../support/ports.ts';
import { releaseFile } from '../support/release.ts';
import { allRows } from '../support/rows.ts';

const made = useBackup();

/** A new database of a kind, without a table. */
const places: [string, () => Promise<Database>][] = [
  ['an embedded file', () => open(`file:${join(temporaryFolder(), 'hub.db')}`)],
  [
    'a libSQL server',
    async () => {
      const server = await startLibsqlServer(temporaryFolder(), await freePort());
      onTestFinished(() => server.stop());
      return open(server.url);
    },
  ],
];

describe.each(places)('a backup restored into %s', (_, openPlace) => {
  it('has every row of every table, and every document', async () => {
    const target = temporaryFolder();
    const copy = await openPlace();
    const restored = await restore(copy, { file: made.file, root, documents: storeIn(target) });
    expect(restored).toEqual({ rows: made.summary.rows, files: documentsAtFirst, erased: [] });
    expect(await allRows(copy)).toEqual(await allRows(made.source));
    expect(documentsOf(target)).toEqual(documentsOf(made.folder));
    const options = { sort: 'relevance', page: 1, perPage: 5 } as const;
    expect((await clauses.list(copy, { q: 'clause' }, options)).total).toBe(120);
    const again = restore(copy, { file: made.file, root, documents: storeIn(target) });
    await expect(again).rejects.toThrow(RestoreRefused);
  });

  it('has all that release 0.2.0 wrote', async () => {
    const copy = await openPlace();
    const file = releaseFile('backup.jsonl.gz');
    await restore(copy, { file, root, documents: storeIn(temporaryFolder()) });
    const rows = await allRows(copy);
    const counts = ['clauses', 'submissions', 'moderators', 'passkeys', 'invitations'].map(
      (table) => rows.get(table)?.length,
    );
    expect(counts).toEqual([45, 8, 2, 2, 3]);
  });

  it('leaves nothing behind when it breaks off, and is restored by the next try', async () => {
    const target = temporaryFolder();
    const documents = storeIn(target);
    const copy = await openPlace();
    const { file } = made;
    await prepare(copy);
    const before = { tables: await tablesOf(copy), rows: await allRows(copy) };
    // Whatever is asked for after so many batches fails: laying beside, changing over.
    const batch = copy.$client.batch.bind(copy.$client);
    for (const failing of [1, 3]) {
      let batches = 0;
      copy.$client.batch = (...given) => {
        batches += 1;
        return batches === failing ? Promise.reject(new Error('cut off')) : batch(...given);
      };
      await expect(restore(copy, { file, root, documents })).rejects.toThrow('cut off');
      copy.$client.batch = batch;
      expect({ tables: await tablesOf(copy), rows: await allRows(copy) }).toEqual(before);
      expect(readdirSync(join(target, 'documents'))).toEqual([]);
    }
    await restore(copy, { file, root, documents });
    expect(await allRows(copy)).toEqual(await allRows(made.source));
  });
});

describe.each(places)('a backup of %s under load', (_, openPlace) => {
  it('shows one moment: nothing half written, nothing missing before it', async () => {
    const db = await openPlace();
    const folder = temporaryFolder();
    const documents = storeIn(folder);
    await prepare(db);
    await fillSource(db, documents);
    const underLoad = join(folder, 'backup.gz');
    let isOver = false;
    const load = Array.from({ length: 3 }, async () => {
      while (!isOver) await write(db, documents);
    });
    const found = await backup(db, { file: underLoad, documents });
    isOver = true;
    await Promise.all(load);

    const copy = await open(`file:${join(folder, 'copy.db')}`);
    await restore(copy, { file: underLoad, root, documents: storeIn(join(folder, 'copy')) });
    const [rows, original] = [await allRows(copy), await allRows(db)];
    // What is noted there is struck off within the same write: no moment is like another.
    for (const tables of [rows, original]) tables.delete('loose_documents');
    expect([...rows.keys()].sort()).toEqual([...original.keys()].sort());
    for (const [table, restored] of rows) {
      expect(restored, table).toEqual(original.get(table)?.slice(0, restored.length));
    }
    expect(rows.get('saved_items')?.length).toBeGreaterThanOrEqual(documentsAtFirst);
    const ids = (table: string, column: string) => rows.get(table)?.map((row) => row[column]);
    const sent = ids('submissions', 'id');
    for (const table of ['proposals', 'documents', 'log'])
      expect(ids(table, 'submission_id'), table).toEqual(sent);
    expect(ids('spent_challenges', 'id')).toEqual(sent);
    expect(Object.keys(documentsOf(join(folder, 'copy'))).sort()).toEqual(sent?.toSorted());
    expect(found).toMatchObject({ files: sent?.length, missing: 0 });
    expect((await tablesOf(db)).filter((name) => name.startsWith('hub_'))).toEqual([]);
  });
});
