import { dirname } from 'node:path';
import { storeTopics } from '#db/import/store.server.ts';
import type { ReadingTools } from '../reading-tools.server.ts';
import { requireSchemaOf } from '../require-schema.server.ts';
import { UsageError } from '../usage.ts';
import { sharedWordings } from './alike.ts';
import { listDocuments, readSheet } from './facts-sheet.server.ts';
import { importRow, type FolderMode, type Run } from './import-row.server.ts';
import { many, sharedLine, topicsOf } from './report.ts';
import type { OwnHub } from './send.server.ts';
import { readSentList } from './sent-list.server.ts';

/**
 * Sends the files of a folder to the moderators by what its sheet of facts says of them, and tells of each. A second
 * run sends what is missing and nothing twice. Throws a UsageError at the end where a row or a file is to be mended.
 */
export async function importFolder(
  hub: OwnHub,
  sheet: string,
  tools: ReadingTools,
  mode: FolderMode,
): Promise<void> {
  await requireSchemaOf(hub.db);
  const folder = dirname(sheet);
  const { rows, unused } = await readSheet(sheet, tools.vocabularies);
  const documents = await listDocuments(folder);
  const files = new Map(documents.map((name) => [name.normalize('NFC'), name]));
  const sent = await readSentList(folder);
  const run: Run = { ...mode, hub, tools, folder, files, sent, seen: new Map(), clauses: [] };
  if (mode.isDry) console.log('Dry run: nothing is sent.');
  if (unused.length > 0) console.log(`Columns that say nothing to the hub: ${unused.join(', ')}`);
  if (mode.isPublished && !mode.isDry) await storeTopics(hub.db, tools.vocabularies);
  const counts = new Map<string, number>();
  for (const [index, cells] of rows.entries()) {
    const { count, said, lines } = await importRow(run, cells);
    console.log(`\n${index + 1} of ${rows.length}  ${cells.file || '(no file)'}: ${said}`);
    for (const line of lines) console.log(`    ${line}`);
    counts.set(count, (counts.get(count) ?? 0) + 1);
  }
  const listed = new Set(rows.map(({ file }) => file));
  const unlisted = documents.filter((name) => !listed.has(name.normalize('NFC')));
  tellOfAll(run, unlisted);
  const counted = [...counts].map(([count, rows]) => `${rows} ${count}`).join(', ');
  console.log(`${many(rows.length, 'row')}: ${counted}`);
  if (counts.has('to be mended')) throw new UsageError('Something is to be mended; see above.');
}

function tellOfAll({ clauses, tools }: Run, unlisted: string[]): void {
  const shared = sharedWordings(clauses);
  console.log('');
  if (unlisted.length > 0) console.log(`Files without a row: ${unlisted.join(', ')}`);
  if (shared.length > 0) console.log('The same wording in several files:');
  for (const wording of shared) console.log(`    ${sharedLine(wording)}`);
  const topics = topicsOf(
    clauses.map(({ clause }) => clause),
    tools.vocabularies,
  );
  console.log(`${many(clauses.length, 'clause')} read${topics === '' ? '' : `: ${topics}`}`);
}
