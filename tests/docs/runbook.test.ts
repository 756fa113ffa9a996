import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import * as log from '#db/queries/log.ts';
import { environment, startLibsqlServer, type Running } from '#functions/cli/programs.server.ts';
import { lastingFolder } from '../support/database.ts';
import { deskOn, newPasskey, origin, tokenOf } from '../support/desk.ts';
import { freePort } from '../support/ports.ts';
import { apiOn } from '../support/submissions.ts';
import { commandBlocksOf, settingsIn } from './command-blocks.ts';
import { readDocument } from './document.ts';
import { listSettings } from './settings.ts';

// The commands of the runbook, as they are written there, from the first to the last in an empty folder. Who is invited
// takes the link up.

const runbook = readDocument('docs/runbook.md');
const blocks = commandBlocksOf(runbook);

const folder = lastingFolder();
const data = join(folder, 'data');
const backups = join(folder, 'backups');
const agreements = join(folder, 'agreements');
let server: Running;
beforeAll(async () => {
  mkdirSync(backups);
  mkdirSync(agreements);
  writeFileSync(join(agreements, 'one.txt'), 'Article 1 Cameras\n\nThere are none.\n');
  server = await startLibsqlServer(join(folder, 'server'), await freePort());
});
afterAll(() => server.stop());

/** Runs a block as an operator's shell would and gives what it printed; throws where a command fails. */
function run(commands: string): string {
  const { status, stdout, stderr } = spawnSync('bash', ['-euo', 'pipefail', '-c', commands], {
    encoding: 'utf8',
    env: environment({
      HUB_DATA: data,
      HUB_ORIGIN: origin,
      BACKUPS: backups,
      AGREEMENTS: agreements,
      SERVER: server.url,
    }),
  });
  if (status !== 0) throw new Error(`${commands}\n${stdout}${stderr}`);
  return stdout;
}

async function onDatabase<Result>(
  use: (db: Awaited<ReturnType<typeof openDatabase>>) => Promise<Result>,
): Promise<Result> {
  const db = await openDatabase({ url: `file:${join(data, 'hub.db')}` });
  try {
    return await use(db);
  } finally {
    db.$client.close();
  }
}

/** Takes up the invitation that a command printed, if it printed one. */
async function takeUp(printed: string): Promise<void> {
  const link = /https:\S+#invitation=[\w-]+/.exec(printed)?.[0];
  if (link === undefined) return;
  const joined = await onDatabase((db) =>
    deskOn(apiOn(db, join(data, 'documents'))).join(newPasskey(), tokenOf(link)),
  );
  expect(joined.status).toBe(200);
}

/** The names in the list of moderators that a block printed. */
const listedIn = (output: string): string[] =>
  [...output.matchAll(/^\d+ +(\w+ \w+)  /gm)].map(([, name = '']) => name);

test('its commands do what it says, in its order', async () => {
  const printed: string[] = [];
  for (const { commands, isTested } of blocks) {
    if (!isTested) continue;
    const output = run(commands);
    await takeUp(output);
    printed.push(output);
  }
  expect(printed[0]).toContain('Nobody moderates yet.');
  const lists = printed.filter((output) => output.includes('last seen')).map(listedIn);
  const both = ['Ana Perez', 'Ben Okafor'];
  expect(lists).toEqual([['Ana Perez'], both, both, both, ['Ana Perez']]);
  for (const name of ['before-update.gz', 'to-server.gz', 'from-server.gz'])
    expect(existsSync(join(backups, name)), name).toBe(true);
  expect(existsSync(join(agreements, 'facts.xlsx'))).toBe(true);
  const { items } = await onDatabase((db) => log.list(db, { page: 1, perPage: 100 }));
  expect(items.toReversed().map(({ by, action, person }) => [by, action, person])).toEqual([
    [null, 'moderator-invited', 'Ana Perez'],
    ['Ana Perez', 'moderator-joined', 'Ana Perez'],
    [null, 'moderator-invited', 'Ben Okafor'],
    ['Ben Okafor', 'moderator-joined', 'Ben Okafor'],
    [null, 'moderator-reinvited', 'Ana Perez'],
    ['Ana Perez', 'passkey-renewed', 'Ana Perez'],
    [null, 'sessions-ended', 'Ana Perez'],
    [null, 'moderator-removed', 'Ben Okafor'],
  ]);
});

test('has blocks that are run and blocks that are not', () => {
  expect(blocks.filter(({ isTested }) => isTested).length).toBeGreaterThan(10);
  expect(blocks.filter(({ isTested }) => !isTested).length).toBeGreaterThan(10);
  expect(commandBlocksOf('```sh tested\none\n```\n\n```sh\ntwo\n```\n')).toEqual([
    { commands: 'one\n', isTested: true },
    { commands: 'two\n', isTested: false },
  ]);
});

test('names settings that the hub reads, and files of deploy/ that are there', () => {
  const settings = listSettings();
  expect(settingsIn(runbook).filter((name) => !settings.includes(name))).toEqual([]);
  expect(settingsIn('HUB_ORIGIN=… HUB_NONE=…')).toEqual(['HUB_NONE', 'HUB_ORIGIN']);
  const files = [...runbook.matchAll(/deploy\/[\w./-]*\w/g)].map(([path]) => path);
  expect(files.filter((path) => !existsSync(path))).toEqual([]);
});

test('tells the lines of the log as the hub writes them', () => {
  const sources = ['functions/middleware/errors.ts', 'functions/http/database.ts'];
  for (const source of sources) expect(readFileSync(source, 'utf8')).toContain('requestId: c.get');
  expect(readFileSync('functions/submissions/documents.ts', 'utf8')).toContain(
    'documents: causeOf',
  );
  expect(readFileSync('functions/submissions/retention.ts', 'utf8')).toContain(
    'retention: causeOf',
  );
});
