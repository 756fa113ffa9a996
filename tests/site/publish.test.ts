import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { Agent, get, type IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { openDatabase } from '#db/client.server.ts';
import { run, type Running } from '#functions/cli/programs.server.ts';
import { listHashed } from '#functions/cli/old-files.server.ts';
import { freePort } from '../support/ports.ts';
import { startHub } from '../support/servers.ts';
import { testBuild, testData } from '../support/site.ts';
import { storeSmallCollection } from '../support/small-collection.ts';

// The hub as it was built, published anew beside its server while pages are asked for; only the compiling is left out.
const folder = join(testData, 'publishing');
const builds = join(folder, 'build');
let hub: Running;

const publish = () =>
  run('node', ['tests/support/publish-stand-in.ts', testBuild], {
    env: { HUB_DATA: folder, HUB_BUILD: builds },
  });

beforeAll(async () => {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await storeSmallCollection(db);
  db.$client.close();
  await publish();
  const port = await freePort();
  hub = await startHub({ origin: `http://127.0.0.1:${port}`, port, data: folder, builds });
});
afterAll(() => {
  kept.destroy();
  return hub.stop();
});

const pages = [
  '',
  'report/',
  'clauses/',
  'clauses/model-monitoring-guarantee/',
  'log/',
  'tools/dif/',
];
const paths = [
  ...['en', 'fr', 'es', 'pt'].flatMap((locale) => pages.map((page) => `/${locale}/${page}`)),
  '/',
  '/sitemap.xml',
  '/data/clauses.csv',
  '/api/health',
  '/api/clauses?perPage=2',
  ...listHashed(join(testBuild, 'client'))
    .filter((file) => !/\.(gz|br)$/.test(file))
    .slice(0, 20)
    .map((file) => `/${file}`),
];

const dump = readFileSync(join(testBuild, 'prerendered/data/clauses.jsonl'));
const kept = new Agent({ keepAlive: true });

/**
 * Asks over a connection of its own, or over one that stays open; what was wrong with the answer. Not by `fetch`: that of
 * Node throws past its caller when a connection ends while it is busy elsewhere.
 */
async function faultOf(path: string, isKept: boolean): Promise<string[]> {
  const request = get(`${hub.url}${path}`, { agent: isKept ? kept : false });
  try {
    const [answer] = (await once(request, 'response')) as [IncomingMessage];
    const body = await text(answer);
    const isPage = answer.headers['content-type']?.includes('html') === true;
    const isWhole = answer.complete && (!isPage || /<\/html>\s*$/.test(body));
    const isGood = answer.statusCode === 200 && isWhole;
    return isGood ? [] : [`${path}: ${answer.statusCode}, ${body.slice(-60)}`];
  } catch (error) {
    // A connection that was silent for seconds, on a machine that stood still, may close as it is asked on: a browser
    // asks again on a new one, and so does who follows RFC 9112 (9.3.1).
    const isLate = request.reusedSocket && (error as NodeJS.ErrnoException).code === 'ECONNRESET';
    return isLate ? faultOf(path, false) : [`${path}: ${String(error)}`];
  }
}

const servedVersion = async () =>
  ((await (await fetch(`${hub.url}/_app/version.json`)).json()) as { version: string }).version;

/** Resolves when a build that has the place of `version` is served. */
const renewed = (version: string) =>
  vi.waitFor(
    async () => {
      expect(await servedVersion()).not.toBe(version);
    },
    { timeout: 60_000, interval: 50 },
  );

/** Begins to read an answer and lets it wait; resolves to its length once it is read on to its end. */
async function beginSlowly(): Promise<() => Promise<number>> {
  const request = get(`${hub.url}/data/clauses.jsonl`);
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.pause();
  return async () => {
    let bytes = 0;
    for await (const chunk of answer) bytes += (chunk as Buffer).length;
    return bytes;
  };
}

it('answers every request whole through two publishes, also one that is read slowly, and then from the new build', async () => {
  const faults: string[] = [];
  let [asked, isOver] = [0, false];
  const reader = async (start: number) => {
    for (let turn = start; !isOver || asked < 2000; turn += 1) {
      asked += 1;
      faults.push(...(await faultOf(paths[turn % paths.length] ?? '/', turn % 3 > 0)));
      // Other tests need the machine too.
      await pause(15);
    }
  };
  const readers = [0, 7, 14, 21, 28, 35].map(reader);
  const publishes = async () => {
    for (const _ of ['first', 'second']) {
      const before = await servedVersion();
      const readOn = await beginSlowly();
      await publish();
      await renewed(before);
      if ((await readOn()) !== dump.length) faults.push('the answer that was read slowly');
    }
  };
  await publishes().finally(() => {
    isOver = true;
  });
  await Promise.all(readers);
  console.info(`${asked} requests through two publishes, ${faults.length} failed or cut`);
  expect(faults).toEqual([]);
});

it('ends with the processes that it started', async () => {
  await hub.stop();
  await expect(fetch(hub.url)).rejects.toThrow();
});
