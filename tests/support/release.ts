import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { openDatabase, type Database } from '#db/client.server.ts';
import { prepare } from './database.ts';

const folder = join(process.cwd(), 'tests/fixtures/release-0.2.0');

/** The path of something that release 0.2.0 made. */
export const releaseFile = (name: string): string => join(folder, name);

/** Something that release 0.2.0 made and that is JSON, packed or not. */
export function releaseJson(name: string): unknown {
  const bytes = readFileSync(releaseFile(name));
  return JSON.parse((name.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString());
}

/** The tools whose works can be kept online. */
export type ReleaseTool =
  'brief' | 'dif' | 'data-life-cycle' | 'data-rights' | 'co-governance' | 'hub-exercise';

/** What became of the submissions. */
export type ReleaseState =
  | 'submitted'
  | 'in_review'
  | 'changes_requested'
  | 'published'
  | 'withdrawn'
  | 'rejected'
  | 'corrected'
  | 'document alone';

/** Pages of clauses and agreements. */
export type ReleasePage =
  'clause' | 'publishedClause' | 'withdrawnClause' | 'unpublishedClause' | 'agreement';

type ReleaseLinks = Record<
  | ReleasePage
  | 'search'
  | 'answer'
  | 'algorithm'
  | 'slide'
  | 'submission'
  | 'wizard'
  | 'invitation',
  string
> & {
  saved: Record<ReleaseTool, { read: string; edit: string }>;
  /** By what became of the submission. */
  status: Record<ReleaseState, string>;
  feeds: string[];
  dumps: string[];
  data: string[];
};

/** A link of each kind as a path: each leads into the database of the release or to a page. */
export const releaseLinks = releaseJson('links.json') as ReleaseLinks;

/** Puts the data of a hub of release 0.2.0 into an empty folder, as they were; gives the file of its database. */
export function layDownRelease(data: string): string {
  const file = join(data, 'hub.db');
  writeFileSync(file, gunzipSync(readFileSync(releaseFile('hub.db.gz'))));
  cpSync(releaseFile('documents'), join(data, 'documents'), { recursive: true });
  return file;
}

/** Puts the data of a hub of release 0.2.0 into an empty folder, and brings its database to this version. */
export async function upgradeRelease(data: string): Promise<Database> {
  const db = await openDatabase({ url: `file:${layDownRelease(data)}` });
  await prepare(db);
  return db;
}
