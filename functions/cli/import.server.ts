import { existsSync } from 'node:fs';
import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { ContentError, requireKnown } from '#content/load/check.ts';
import type { DocumentWords } from '#content/messages.ts';
import { readYaml } from '#content/load/read.server.ts';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Database } from '#db/client.server.ts';
import { AgreementFile, agreementFileRecords, originOfFile } from '#db/import/agreement-file.ts';
import { storeClauses, storeTopics, type ImportSummary } from '#db/import/store.server.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import { storeRelated } from '#db/related.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import { sayDoubts } from '#lib/documents/say-doubts.ts';
import { sayHoldings } from '#lib/documents/say-holdings.ts';
import { sayLanguage } from '#lib/documents/say-language.ts';
import { sayLeft } from './say-left.ts';
import { readInThread } from './read-in-thread.server.ts';
import { showProgress } from './progress.ts';
import { loadReadingTools, type ReadingTools } from './reading-tools.server.ts';
import { UsageError } from './usage.ts';

/**
 * Imports an agreement, or every agreement of a folder, with what the YAML file of the same name says of it. Each is
 * stored by itself, so that a second or an interrupted run does only what is missing; what cannot be imported is
 * named, and the others still are.
 */
export async function importAgreements(db: Database, path: string, root: string): Promise<void> {
  await migrateDatabase(db, root);
  const tools = loadReadingTools(root);
  await storeTopics(db, tools.vocabularies);
  const files = await listDocuments(path);
  const failures: string[] = [];
  let touched = 0;
  for (const [index, file] of files.entries()) {
    try {
      const summary = await importFile(db, file, tools);
      touched += summary.added + summary.changed + summary.withdrawn;
      console.log(`${index + 1} of ${files.length}  ${basename(file)}: ${describe(summary)}`);
      for (const line of summary.told) console.log(`    ${line}`);
    } catch (error) {
      failures.push(`${basename(file)}: ${sentenceOf(error, tools.words)}`);
      console.log(`${index + 1} of ${files.length}  ${basename(file)}: not imported`);
    }
  }
  if (touched > 0) await storeRelated(db, showProgress('Related clauses'));
  console.log(`${files.length - failures.length} of ${files.length} agreements imported`);
  if (failures.length > 0) throw new UsageError(failures.join('\n'));
}

/** `told` is what whoever imports the file should know: what it holds besides its text, and what was not read well. */
async function importFile(
  db: Database,
  file: string,
  tools: ReadingTools,
): Promise<ImportSummary & { told: string[] }> {
  const name = basename(file, extname(file));
  const agreement = readAgreement(join(dirname(file), `${name}.yaml`), tools.vocabularies);
  const reading = await readInThread(new Uint8Array(await readFile(file)), tools.rules);
  const records = agreementFileRecords(agreement, reading);
  const summary = await storeClauses(db, originOfFile(name), records, tools.vocabularies);
  const { holds = [], doubts = [] } = reading;
  const held = sayHoldings(holds, tools.words.holds, 'en');
  const language = sayLanguage(reading, tools.words.languages, 'en');
  const doubted = sayDoubts(doubts, tools.words.doubts, 'en');
  const told = [language, held, ...doubted, sayLeft(summary)];
  return { ...summary, told: told.filter((line) => line !== '') };
}

function readAgreement(path: string, { sectors }: Vocabularies): AgreementFile {
  const file = basename(path);
  if (!existsSync(path)) {
    throw new UsageError(
      `There is no ${file} beside it. Write one with title, unions, country, sector, level and licence.`,
    );
  }
  const agreement = readYaml(AgreementFile, path, dirname(path));
  requireKnown(file, 'sector', [agreement.sector], new Set(sectors.map(({ slug }) => slug)));
  return agreement;
}

async function listDocuments(path: string): Promise<string[]> {
  const found = await stat(path).catch(() => undefined);
  if (found === undefined) throw new UsageError(`There is no file or folder ${path}.`);
  if (found.isFile()) return [path];
  const entries = await readdir(path, { withFileTypes: true });
  const names = entries
    .filter((entry) => entry.isFile() && !/^\.|\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .sort();
  if (names.length === 0) throw new UsageError(`There is no document in ${path}.`);
  return names.map((name) => join(path, name));
}

/** What a person can do about an agreement that was not imported; anything else is a bug and thrown on. */
function sentenceOf(error: unknown, words: DocumentWords): string {
  if (error instanceof DocumentProblem) return words.problem[error.reason];
  if (error instanceof ContentError || error instanceof UsageError) return error.message;
  throw error;
}

const describe = ({ added, changed, unchanged, withdrawn }: ImportSummary) =>
  `${added} clauses added, ${changed} changed, ${unchanged} unchanged, ${withdrawn} withdrawn`;
