import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { compressFiles, compressFolder } from '#functions/cli/compress.server.ts';
import type { Running } from '#functions/cli/programs.server.ts';
import { bytesOf, TrafficMeter } from '../bench/traffic.ts';
import { openPage, useBrowser } from '../support/browser.ts';
import { completeLocales } from '../support/languages.ts';
import { searchFor } from '../support/search.ts';
import { copyFreshData, startHub } from '../support/servers.ts';
import { testBuild } from '../support/site.ts';
import { pageKinds, readingPages } from './pages.ts';

// The hub as it was built, with brotli for what is weighed: browsers take it, and the build of the tests leaves it out.
const views = completeLocales.map((locale) => `${locale}/clauses/`);
const checks = completeLocales.map((locale) => `${locale}/check/`);
let kinds: Record<string, string>;
let hub: Running;
useBrowser();

beforeAll(async () => {
  kinds = readingPages(await pageKinds());
  const pages = [
    ...views,
    ...checks,
    ...Object.values(kinds)
      .filter(isFile)
      .map((path) => `fr/${path}`),
  ];
  const files = pages.map((path) => join(testBuild, 'prerendered', path, 'index.html'));
  await compressFiles(files, ['br']);
  await compressFolder(join(testBuild, 'client'), ['br']);
  hub = await startHub({ origin: inject('origin'), data: copyFreshData() });
});
afterAll(() => hub.stop());

/** Results of the plain search and the log are made when they are asked for. */
const isFile = (path: string) => !path.includes('?') && path !== 'log/';

/**
 * A guide is a booklet in itself: speaker notes, exercises and answers; a topic or a country holds together all that is known
 * of it. What the law of all countries gives on a topic is one file, so that who asks for it does not say where they work.
 */
function max(kind: string): number {
  if (kind === 'topic’s law') return 60_000;
  if (/^(topic|country)/.test(kind)) return 30_000;
  return kind === 'workshop guide' ? 26_000 : 20_000;
}

it('a reading page is at most 20 kB, one on a topic or a country 30 kB, the law on a topic 60 kB', async () => {
  const sizes: Record<string, number> = {};
  for (const [kind, path] of Object.entries(kinds)) sizes[kind] = await transferred(`fr/${path}`);
  expect(Object.entries(sizes).filter(([kind, bytes]) => bytes > max(kind))).toEqual([]);
});

it('what lies compressed beside a file is that file', () => {
  const client = join(testBuild, 'client');
  // What pictures are read with comes compressed, and is fetched so.
  const compressed = readdirSync(client, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith('.gz') && !file.includes('.traineddata.'),
  );
  expect(compressed).toContain('frame.js.gz');
  const read = (file: string) => readFileSync(join(client, file));
  const others = compressed.filter(
    (file) => !gunzipSync(read(file)).equals(read(file.slice(0, -3))),
  );
  expect(others).toEqual([]);
});

it.each(views)(
  '%s loads at most 70 kB before a search, with brotli over HTTP/1.1, and 90 kB for the first one',
  async (view) => {
    const page = await openPage(`${hub.url}/robots.txt`);
    const meter = await TrafficMeter.on(page);
    await page.goto(`${hub.url}/${view}`, { waitUntil: 'networkidle' });
    const bytes = bytesOf(meter.take());
    console.info(`${view} loads ${bytes} bytes before a search`);
    expect(bytes).toBeLessThan(70_000);
    await page.getByRole('searchbox').focus();
    await searchFor(page, 'telework');
    await page.waitForLoadState('networkidle');
    expect(await page.locator('main ol > li').count()).toBe(10);
    expect(bytesOf(meter.take())).toBeLessThan(90_000);
    await page.context().close();
  },
);

it.each(checks)('%s loads at most 90 kB before an agreement is chosen', async (path) => {
  const bytes = await transferred(path);
  console.info(`${path} loads ${bytes} bytes before an agreement is chosen`);
  expect(bytes).toBeLessThan(90_000);
});

/** Bytes a browser without anything kept receives for a page and all it asks for, compressed. */
async function transferred(path: string): Promise<number> {
  const page = await openPage('about:blank');
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  let bytes = 0;
  session.on('Network.loadingFinished', (event) => {
    bytes += event.encodedDataLength;
  });
  await page.goto(`${hub.url}/${path}`, { waitUntil: 'networkidle' });
  await page.context().close();
  return bytes;
}
