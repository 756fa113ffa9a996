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
import { storeRelated } from '#db/related.ts';
import { sayDoubts } from '#lib/documents/say-doubts.ts';
import { backUp, restoreFrom } from './backups.server.ts';
import { whileNobodyBuilds } from './build-lock.server.ts';
import { placeOf, type Target } from './build-place.server.ts';
import {
  contentReport,
  namesReport,
  unsoundRecordsReport,
  unsoundReport,
} from './content-report.ts';
import { openOwnDatabase, root } from './environment.server.ts';
import { importAgreements } from './import.server.ts';
import { languageGaps } from './language-gaps.server.ts';
import { lawReport } from './law-report.ts';
import type { Options } from './commands.server.ts';
import { invite, inviteAgain } from './invite.server.ts';
import { moderators } from './moderators.server.ts';
import { showProgress } from './progress.ts';
import { publish } from './publish.server.ts';
import { deleteOutdated } from '../submissions/retention.ts';
import { readFileAsDocument } from './read.server.ts';
import { seed } from './seed.server.ts';
import { UsageError } from './usage.ts';

/** What a verb does with its arguments and options. */
type Work = (args: string[], options: Options) => Promise<void>;

/** What the verbs do that end by themselves; loaded for these only, as a hub that is served holds nothing of it. */
export const works = {
  migrate: () => withDatabase((db) => migrateDatabase(db, root)),
  seed: () => withDatabase((db) => seed(db, root)),
  content: () =>
    withDatabase(async (db) => {
      const vocabularies = loadVocabularies(root);
      console.log(contentReport(await clauses.listAll(db), vocabularies));
      const laws = loadLaw(root, vocabularies);
      console.log(`\n${lawReport(laws, vocabularies, new Date().toISOString())}`);
      console.log(`\n${namesReport(loadCalled(root))}`);
      console.log(unsoundReport(await clauses.listUnsound(db)));
      console.log(unsoundRecordsReport(await listUnsoundRecords(db)));
      console.log(languageGaps(root));
    }),
  import: ([path]) =>
    withDatabase((db) => importAgreements(db, requirePath(path, 'a file or a folder'), root)),
  read: async ([file]) => {
    const reading = await readFileAsDocument(requirePath(file, 'a file'), root);
    console.log(JSON.stringify(reading, null, 2));
    const words = loadMessages(root).en.documents.doubts;
    for (const doubt of sayDoubts(reading.doubts ?? [], words, 'en')) console.error(doubt);
  },
  invite: (words, { again }) =>
    withDatabase(async (db) => {
      console.log(await (again ? inviteAgain : invite)(db, words.join(' ')));
    }),
  moderators: ([what, ...words]) =>
    withDatabase(async (db) => {
      console.log(await moderators(db, what, words.join(' ')));
    }),
  publish: async (_, { target }) => {
    const chosen = requireTarget(target);
    await whileNobodyBuilds(placeOf(chosen), () => withDatabase((db) => publishAll(db, chosen)));
  },
  export: ([folder]) => withDatabase((db) => exportTo(db, requirePath(folder, 'a folder'))),
  backup: ([file]) =>
    withDatabase(async (db) => {
      console.log(await backUp(db, requirePath(file, 'a file')));
    }),
  restore: ([file]) =>
    withDatabase(async (db) => {
      console.log(await restoreFrom(db, requirePath(file, 'a file')));
    }),
} satisfies Record<string, Work>;

async function withDatabase(use: (db: Database) => Promise<void>): Promise<void> {
  const db = await openOwnDatabase();
  try {
    await use(db);
  } finally {
    db.$client.close();
  }
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
