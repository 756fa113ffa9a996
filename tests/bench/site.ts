import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, BrowserContextOptions } from 'playwright-core';
import { nodeSite } from '#functions/cli/environment.server.ts';
import { startProgram } from '#functions/cli/programs.server.ts';
import { findManifest } from '#lib/search/manifest.server.ts';
import type { Card } from '#lib/search/types.ts';
import { freePort } from '../support/ports.ts';
import { buildMiniSearch, buildPages } from './builds.ts';
import { measureFirstSearch } from './measure.ts';
import { serveFolder } from './serve-folder.ts';
import { inBytes, inMilliseconds, printTable } from './statistics.ts';
import { bytesOf, headerBytesOf, TrafficMeter, type Transfer } from './traffic.ts';

const query = 'telework';
const view = '/en/clauses/';
const theme = '/en/report/telework-and-working-time/';

/** Prints what the built site transfers: for reading, for the database view and for a first search. */
export async function benchSite(browser: Browser): Promise<void> {
  const files = join(nodeSite, 'client/search');
  const manifest = findManifest(files);
  if (manifest === undefined) throw new Error('There is no built site: run `npm start` once.');
  const cards = readCards(join(files, manifest.version, 'cards'));
  const port = await freePort();
  const hub = await startProgram('node', ['functions/cli/hub.server.ts', 'serve'], {
    url: `http://127.0.0.1:${port}`,
    path: '/robots.txt',
    env: { PORT: String(port) },
  });
  try {
    const clause = `/en/clauses/${cards[0]?.slug ?? ''}/`;
    printTable(`The built site, ${manifest.rows} clauses`, [
      ['', 'transferred', 'of it headers', 'requests', 'time'],
      lineOf('home, without script', await read(browser, `${hub.url}/en/`)),
      lineOf('theme, without script', await read(browser, hub.url + theme)),
      lineOf('clause, without script', await read(browser, hub.url + clause)),
      ...(await measureView(browser, hub.url + view)),
      await measureMiniSearch(browser, cards),
    ]);
  } finally {
    await hub.stop();
  }
}

/** Loads a page as a reader without script does, who must find a heading and text. */
async function read(browser: Browser, url: string): Promise<Transfer[]> {
  const { page, meter } = await open(browser, { javaScriptEnabled: false });
  await page.goto(url, { waitUntil: 'networkidle' });
  const length = (await page.locator('main').innerText()).length;
  if (length < 100) throw new Error(`${url} has no text without script`);
  await page.context().close();
  return meter.take();
}

/** The database view before a search, and what the first search of ten results loads on top of it. */
async function measureView(browser: Browser, url: string): Promise<string[][]> {
  const { page, meter } = await open(browser);
  await page.goto(url, { waitUntil: 'networkidle' });
  const before = meter.take();
  const field = page.getByRole('searchbox');
  await field.focus();
  await page.waitForLoadState('networkidle');
  await field.fill(query);
  const start = performance.now();
  await field.press('Enter');
  await page.locator('main li mark').first().waitFor();
  const milliseconds = performance.now() - start;
  await page.waitForLoadState('networkidle');
  const search = meter.take();
  await page.context().close();
  return [
    lineOf('database view, before a search', before),
    lineOf('first search, ten results', search, milliseconds),
  ];
}

/** The same first search with the whole collection, in English, as one MiniSearch index. */
async function measureMiniSearch(browser: Browser, cards: Card[]): Promise<string[]> {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-bench-'));
  buildMiniSearch(
    cards.map(({ slug, title, text, counterpart, industry }) => ({
      slug,
      title,
      text,
      about: [counterpart, industry].join(' '),
    })),
    folder,
  );
  await buildPages(folder);
  const server = await serveFolder(folder);
  const measured = await measureFirstSearch(browser, server.origin, 'minisearch', query);
  server.close();
  rmSync(folder, { recursive: true });
  return lineOf('the same with MiniSearch', measured.transfers, measured.milliseconds);
}

/** All cards as English readers get them. */
function readCards(folder: string): Card[] {
  const names = ['en', 'all'].filter((name) => existsSync(join(folder, name)));
  return names.flatMap((name) =>
    readdirSync(join(folder, name))
      .filter((file) => file.endsWith('.json'))
      .flatMap((file) => JSON.parse(readFileSync(join(folder, name, file), 'utf8')) as Card[]),
  );
}

async function open(browser: Browser, options: BrowserContextOptions = {}) {
  const page = await (await browser.newContext(options)).newPage();
  return { page, meter: await TrafficMeter.on(page) };
}

function lineOf(name: string, transfers: Transfer[], milliseconds?: number): string[] {
  const time = milliseconds === undefined ? '' : inMilliseconds(milliseconds);
  return [
    name,
    inBytes(bytesOf(transfers)),
    inBytes(headerBytesOf(transfers)),
    String(transfers.length),
    time,
  ];
}
