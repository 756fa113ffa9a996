import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { build } from 'vite';
import { loadReadingRules, loadVocabularies } from '#content/load/content.server.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import { contentSecurityPolicy } from '#functions/hosting/security-headers.ts';
import { readScan } from '../../functions/cli/read-scan.server.ts';
import { pdfOfPictures, scannedPages } from '../support/scans.ts';
import type { Reading } from './in-page/reader.ts';
import { linesOf, makePdf } from './long-pdf.ts';
import { serveFolder } from './serve-folder.ts';
import { inBytes, inMilliseconds, printTable } from './statistics.ts';

const pages = 250;
const scannedPageCount = 20;
/** As many lines as fill these pages. */
const linesOfScan = 680;

/**
 * Prints what reading a PDF of 250 pages costs in the browser, in a worker as the hub does it and in the page itself, and
 * what a scan of 20 pages costs there and on the command line.
 */
export async function benchDocuments(browser: Browser, root: string): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-bench-'));
  const pdf = makePdf(pages);
  writeFileSync(join(folder, 'long.pdf'), pdf);
  mkdirSync(join(folder, 'data'));
  const rules = loadReadingRules(root, loadVocabularies(root));
  writeFileSync(join(folder, 'data/reading-rules.json'), JSON.stringify(rules));
  const scan = await makeScan(browser);
  writeFileSync(join(folder, 'scan.pdf'), scan);
  await buildPage(folder);
  const server = await serveFolder(folder);
  try {
    printTable(`A PDF of ${pages} pages, ${inBytes(pdf.length)}`, [
      ['', 'time', 'longest task of the page', 'memory at most, above the empty page', 'articles'],
      ['read in a worker', ...(await measure(browser, server.origin, 'worker'))],
      ['read in the page', ...(await measure(browser, server.origin, 'page'))],
    ]);
    printTable(`A scan of ${scannedPageCount} pages at 300 dots an inch, ${inBytes(scan.length)}`, [
      ['', 'time', 'longest task of the page', 'memory at most, above the empty page', 'articles'],
      ['read in workers', ...(await measure(browser, server.origin, 'scan'))],
      ['on the command line', ...(await measureCommand(scan, rules))],
    ]);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function buildPage(folder: string): Promise<void> {
  await build({
    configFile: false,
    logLevel: 'error',
    worker: { format: 'es' },
    build: {
      outDir: folder,
      emptyOutDir: false,
      copyPublicDir: false,
      target: 'esnext',
      modulePreload: false,
      rolldownOptions: {
        input: { reader: join(import.meta.dirname, 'in-page/reader.ts') },
        output: { entryFileNames: '[name].js' },
      },
    },
  });
  const policy = contentSecurityPolicy().replace(/; frame-ancestors.*$/, '');
  writeFileSync(
    join(folder, 'reader.html'),
    `<!doctype html><html lang="en"><meta http-equiv="Content-Security-Policy" content="${policy}"><script type="module" src="/reader.js"></script>`,
  );
}

/** Pages of English articles as an office scans them. */
async function makeScan(browser: Browser): Promise<Uint8Array> {
  const scanning = { dots: 300, angle: 0.6, noise: 24 };
  const html = linesOf(linesOfScan)
    .map((line) => `<p>${line}</p>`)
    .join('');
  const style = '<style>p { font: 11pt/1.4 serif; margin: 0 0 .5em }</style>';
  return pdfOfPictures(await scannedPages(browser, style + html, scanning)).subarray();
}

async function measureCommand(scan: Uint8Array, rules: ReadingRules) {
  const start = performance.now();
  const { articles } = await readScan(scan, rules, ['en']);
  return [inMilliseconds(performance.now() - start), '', '', String(articles.length)];
}

async function measure(browser: Browser, origin: string, name: 'worker' | 'page' | 'scan') {
  const page = await (await browser.newContext()).newPage();
  await page.goto(`${origin}/reader.html`, { waitUntil: 'networkidle' });
  const before = await peakMemory(browser);
  const file = name === 'scan' ? '/scan.pdf' : '/long.pdf';
  const count = name === 'scan' ? scannedPageCount : pages;
  const reading: Reading = await page.evaluate(([chosen, address]) => readers[chosen](address), [
    name,
    file,
  ] as const);
  if (reading.pages !== count) throw new Error(`${name} read ${reading.pages} pages`);
  const memory = (await peakMemory(browser)) - before;
  await page.context().close();
  const { milliseconds, longestTask, articles } = reading;
  const longest = longestTask === 0 ? 'under 50 ms' : inMilliseconds(longestTask);
  return [inMilliseconds(milliseconds), longest, inBytes(memory), String(articles)];
}

/** The most memory (resident bytes) that the largest process of a page ever had, as the kernel counts it. */
async function peakMemory(browser: Browser): Promise<number> {
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  const peaks = processInfo
    .filter(({ type }) => type === 'renderer')
    .map(({ id }) => /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${id}/status`, 'utf8'))?.[1]);
  return Math.max(...peaks.map(Number)) * 1024;
}
