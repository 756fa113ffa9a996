import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stringify } from 'yaml';
import { expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { commands } from '#functions/cli/commands.server.ts';
import { environment, startProgram } from '#functions/cli/programs.server.ts';
import { temporaryFolder } from '../support/database.ts';
import { freePort } from '../support/ports.ts';
import { storeSmallCollection } from '../support/small-collection.ts';
import { newId, save } from '../support/saved-items.ts';
import { offeredAgreement, sendOne, smallPdf } from '../support/submissions.ts';

// Every command of the operator that uses the database, as a program of its own beside the running hub, while people write.

const hub = 'functions/cli/hub.server.ts';
/** Commands that are no such program: they serve, build pages, read no database or want an empty one. */
const leftOut = ['start', 'serve', 'publish', 'read', 'restore'];

/** What each command is given, with a folder of its own. */
const given = (folder: string): Record<string, string[]> => ({
  migrate: [],
  content: [],
  seed: [],
  import: [join(folder, 'agreements')],
  invite: ['Ana'],
  moderators: [],
  queue: [],
  export: [join(folder, 'export')],
  backup: [join(folder, 'backup.gz')],
});

function writeAgreement(folder: string): void {
  mkdirSync(folder);
  const articles = Array.from(
    { length: 20 },
    (_, index) =>
      `Article ${index + 1}: Telework\n\nThe employer shall consult the union before telework is changed, case ${index}.\n`,
  );
  writeFileSync(join(folder, 'one.txt'), articles.join('\n'));
  writeFileSync(join(folder, 'one.yaml'), stringify(offeredAgreement()));
}

/** Runs a program of Node on the data of a folder to its end; what it wrote when it failed. */
async function failureOf(program: string[], data: string): Promise<string[]> {
  const child = spawn('node', program, { env: environment({ HUB_DATA: data }) });
  let written = '';
  for (const output of [child.stdout, child.stderr])
    output.on('data', (chunk: Buffer) => {
      written += chunk.toString();
    });
  const [code] = (await once(child, 'close')) as [number | null];
  return code === 0 ? [] : [`${program.join(' ')} ended with ${code}\n${written}`];
}

it('tries every command that there is', () => {
  expect([...Object.keys(given('')), ...leftOut].sort()).toEqual(Object.keys(commands).sort());
});

it('takes in every write while the commands run, and each command does its work', async () => {
  const folder = temporaryFolder();
  const url = `file:${join(folder, 'hub.db')}`;
  const db = await openDatabase({ url, create: true });
  await storeSmallCollection(db);
  db.$client.close();
  writeAgreement(join(folder, 'agreements'));
  const port = await freePort();
  const server = await startProgram(
    'node',
    ['tests/support/api-server.ts', String(port), url, join(folder, 'documents')],
    { url: `http://127.0.0.1:${port}`, path: '/api/health' },
  );
  onTestFinished(() => server.stop());
  const api = {
    request: (path: string, init?: RequestInit) => fetch(`${server.url}/api${path}`, init),
  };

  const refused: string[] = [];
  let [items, submissions] = [0, 0];
  let isOver = false;
  const saveOn = async () => {
    while (!isOver) {
      const answer = await save(api, newId());
      items += 1;
      if (answer.status !== 201) refused.push(await answer.text());
    }
  };
  const sendOn = async () => {
    while (!isOver) {
      await sendOne(api, {}, smallPdf).catch((error: unknown) => refused.push(String(error)));
      submissions += 1;
    }
  };
  const load = [saveOn(), sendOn()];
  const programs = Object.entries(given(folder)).map(([verb, rest]) => [hub, verb, ...rest]);
  const failed: string[] = [];
  for (const program of [...programs, ['tests/support/publish-database.ts']])
    failed.push(...(await failureOf(program, folder)));
  isOver = true;
  await Promise.all(load);
  expect(failed).toEqual([]);
  expect(refused).toEqual([]);
  const after = await openDatabase({ url });
  const count = async (table: string) =>
    Number((await after.$client.execute(`SELECT count(*) AS n FROM ${table}`)).rows[0]?.n);
  expect([await count('saved_items'), await count('submissions')]).toEqual([items, submissions]);
  after.$client.close();
});
