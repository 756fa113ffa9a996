import { createWriteStream, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { loadCalled } from '#content/load/called.server.ts';
import { loadVocabularies } from '#content/load/content.server.ts';
import { loadLaw } from '#content/load/law.server.ts';
import { loadMessages } from '#content/load/messages.server.ts';
import type { Database } from '#db/client.server.ts';
import { csvOf, jsonLinesOf } from '#db/dump.ts';
import { migrateDatabase } from '#db/migrate.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { listUnsoundRecords } from '#db/queries/unsound.ts';
import { countOpenReports, countSubmissions } from '#db/queries/watch.ts';
import { storeRelated } from '#db/related.ts';
import { sayDoubts } from '#lib/documents/say-doubts.ts';
import { sayLanguage } from '#lib/documents/say-language.ts';
import { saySureness } from '#lib/scan/say-sureness.ts';
import { backUp, restoreFrom } from './backups.server.ts';
import { whileNobodyBuilds } from './build-lock.server.ts';
import { placeOf, type Target } from './build-place.server.ts';
import {
  contentReport,
  namesReport,
  unsoundRecordsReport,
  unsoundReport,
} from './content-report.ts';
import { findDocuments } from './documents.server.ts';
import { openOwnDatabase, publicOrigin, root } from './environment.server.ts';
import { findSheet, writeTemplate } from './folder/facts-sheet.server.ts';
import { importFolder } from './folder/import-folder.server.ts';
import { importAgreements } from './import.server.ts';
import { languageGaps } from './language-gaps.server.ts';
import { lawReport } from './law-report.ts';
import type { Options } from './commands.server.ts';
import { invite, inviteAgain } from './invite.server.ts';
import { moderators } from './moderators.server.ts';
import { showProgress } from './progress.ts';
import { publish } from './publish.server.ts';
import { deleteOutdated } from '../submissions/retention.ts';
import { loadReadingTools } from './reading-tools.server.ts';
import { readFileAsDocument } from './read.server.ts';
import { requireSchemaOf } from './require-schema.server.ts';
import { seed } from './seed.server.ts';
import { UsageError } from './usage.ts';
import { waitingReport } from './waiting-report.ts';

/** What a verb does with its arguments and options. */
type Work = (args: string[], options: Options) => Promise<void>;

/** What the verbs do that end by themselves; loaded for these only, as a hub that is served holds nothing of it. */
export const works = {
  migrate: () => withDatabase((db) => migrateDatabase(db, root)),
  seed: () => withDatabase((db) => seed(db, root)),
  content: () =>
    withHub(async (db) => {
      const vocabularies = loadVocabularies(root);
      console.log(contentReport(await clauses.listAll(db), vocabularies));
      const laws = loadLaw(root, vocabularies);
      console.log(`\n${lawReport(laws, vocabularies, new Date().toISOString())}`);
      console.log(`\n${namesReport(loadCalled(root))}`);
      console.log(unsoundReport(await clauses.listUnsound(db)));
      console.log(unsoundRecordsReport(await listUnsoundRecords(db)));
      console.log(languageGaps(root));
    }),
  import: async ([path], options) => {
    const given = requirePath(path, 'a file or a folder');
    if (options.template) console.log(await writeTemplate(given, loadVocabularies(root)));
    else await withHub((db) => importGiven(db, given, options));
  },
  read: async ([file], { scan }) => {
    const path = requirePath(file, 'a file');
    const { scan: pages, ...reading } = await readFileAsDocument(path, root, scan);
    console.log(JSON.stringify(reading, null, 2));
    const words = loadMessages(root).en.documents;
    const told = [
      pages === undefined ? '' : saySureness(pages, words.scan, 'en'),
      sayLanguage(reading, words.languages, 'en'),
      ...sayDoubts(reading.doubts ?? [], words.doubts, 'en'),
    ];
    for (const one of told.filter((sentence) => sentence !== '')) console.error(one);
  },
  invite: (words, { again }) =>
    withDatabase(async (db) => {
      console.log(await (again ? inviteAgain : invite)(db, words.join(' ')));
    }),
  moderators: ([what, ...words]) =>
    withDatabase(async (db) => {
      console.log(await moderators(db, what, words.join(' ')));
    }),
  queue: () =>
    withHub(async (db) => {
      const lines = waitingReport(await countSubmissions(db), await countOpenReports(db));
      for (const line of lines) console.log(line);
    }),
  publish: async (_, { target }) => {
    const chosen = requireTarget(target);
    await whileNobodyBuilds(placeOf(chosen), () => withHub((db) => publishAll(db, chosen)));
  },
  export: ([folder]) => withHub((db) => exportTo(db, requirePath(folder, 'a folder'))),
  backup: ([file]) =>
    withDatabase(async (db) => {
      console.log(await backUp(db, requirePath(file, 'a file')));
    }),
  restore: ([file]) =>
    withDatabase(async (db) => {
      console.log(await restoreFrom(db, requirePath(file, 'a file')));
    }),
} satisfies Record<string, Work>;

/** For what reads the tables of this version: in an empty file they are made first, an older one is named as such. */
const withHub = (use: (db: Database) => Promise<void>): Promise<void> =>
  withDatabase(async (db) => {
    await requireSchemaOf(db);
    await use(db);
  });

async function withDatabase(use: (db: Database) => Promise<void>): Promise<void> {
  const db = await openOwnDatabase();
  try {
    await use(db);
  } finally {
    db.$client.close();
  }
}

/** By the sheet of facts in a folder where there is one, by a file beside each document where there is none. */
async function importGiven(db: Database, path: string, options: Options): Promise<void> {
  const mode = { isDry: options['dry-run'], isPublished: options.publish };
  const sheet = findSheet(path);
  if (sheet === undefined) {
    if (mode.isDry || mode.isPublished)
      throw new UsageError(
        `There is no sheet of facts in ${path}. Make one: npm run hub -- import --template ${path}`,
      );
    await importAgreements(db, path, root);
    return;
  }
  const hub = { db, documents: findDocuments(db), origin: publicOrigin() };
  await importFolder(hub, sheet, loadReadingTools(root), mode);
}

async function publishAll(db: Database, target: Target): Promise<void> {
  // Clauses that moderators accepted since have no related ones yet.
  await storeRelated(db, showProgress('Related clauses'));
  await deleteOutdated(db);
  await publish(db, root, target);
}

async function exportTo(db: Database, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const dumps = { 'clauses.csv': csvOf, 'clauses.jsonl': jsonLinesOf };
  for (const [name, format] of Object.entries(dumps)) {
    const file = join(folder, name);
    await pipeline(Readable.from(format(clauses.stream(db, {}))), createWriteStream(file));
    console.log(file);
  }
}

function requirePath(given: string | undefined, what: string): string {
  if (given === undefined) throw new UsageError(`Say which: this verb needs ${what}.`);
  return resolve(given);
}

function requireTarget(given: string): Target {
  if (given === 'node' || given === 'cloudflare') return given;
  throw new UsageError(`A build is for node or cloudflare, not for “${given}”.`);
}
