import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { beforeAll, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { findCurrent } from '#functions/cli/build-place.server.ts';
import { siteOf } from '#functions/cli/built-site.server.ts';
import { requireWhole } from '#functions/cli/check-build.server.ts';
import { environment } from '#functions/cli/programs.server.ts';
import { lastingFolder } from '../support/database.ts';
import { storeSmallCollection } from '../support/small-collection.ts';

// Publishes, with a stand-in for the compiling, that are killed and that meet.
const folder = lastingFolder();
const place = join(folder, 'build');
let clauses = 0;

beforeAll(async () => {
  const db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await storeSmallCollection(db);
  clauses = (await db.$client.execute('SELECT id FROM clauses')).rows.length;
  db.$client.close();
});

/** Starts a publish as a program of its own. */
function startPublish() {
  const child = spawn('node', ['tests/support/publish-stand-in.ts'], {
    env: environment({ HUB_DATA: folder, HUB_BUILD: place }),
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  child.stdout.on('data', (chunk: Buffer) => {
    said += chunk.toString();
  });
  const hears = async (words: string) => {
    while (!said.includes(words) && child.exitCode === null) await pause(5);
  };
  const ended = once(child, 'exit').then(([code]) => code as number | null);
  return { child, ended, hears };
}

const currentSite = () => findCurrent(place) ?? '';
/** Whether the present site has what an earlier one names by its content. */
const has = (earlier: string) =>
  existsSync(join(currentSite(), 'site/client/_app/immutable', `${basename(earlier)}.js`));
const builds = () => readdirSync(place).filter((name) => /^\d/.test(name));

it('leaves a whole site wherever it is killed, and the next one cleans up', async () => {
  expect(await startPublish().ended).toBe(0);
  const old = currentSite();
  const whole = startPublish();
  await whole.hears('begun');
  const begun = performance.now();
  expect(await whole.ended).toBe(0);
  const milliseconds = performance.now() - begun;
  expect(has(old)).toBe(true);
  const kills = 4;
  for (let kill = 0; kill < kills; kill += 1) {
    const broken = startPublish();
    await broken.hears('begun');
    await pause((milliseconds * kill) / kills);
    broken.child.kill('SIGKILL');
    await broken.ended;
    requireWhole(siteOf(currentSite(), 'node'), clauses);
  }
  const before = currentSite();
  expect(await startPublish().ended).toBe(0);
  expect(currentSite()).not.toBe(before);
  expect(builds().sort()).toEqual([basename(before), basename(currentSite())].sort());
  // Hashed files stay for one build, and no longer.
  expect([has(before), has(old)]).toEqual([true, false]);
});

it('waits for another one, says so, and then does its work', async () => {
  const first = startPublish();
  await first.hears('begun');
  const second = startPublish();
  await second.hears('waits');
  expect(first.child.exitCode).toBeNull();
  expect(await first.ended).toBe(0);
  const ofFirst = currentSite();
  expect(await second.ended).toBe(0);
  expect(currentSite()).not.toBe(ofFirst);
});

it('is refused by its own check when a part of it is missing', () => {
  const site = siteOf(currentSite(), 'node');
  expect(() => {
    requireWhole(site, clauses + 1);
  }).toThrow(`${clauses} clauses of ${clauses + 1}`);
  const lacking = { ...site, server: [join(site.folder, 'nowhere.js')] };
  expect(() => {
    requireWhole(lacking, clauses);
  }).toThrow('nowhere.js');
  expect(readFileSync(join(currentSite(), 'build.json'), 'utf8')).toContain('"origin"');
});
