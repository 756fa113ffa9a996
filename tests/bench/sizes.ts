import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { buildHub, buildPages, buildPlainPagefind, type Built } from './builds.ts';
import { makeClauses } from './clauses.ts';
import { measureFirstSearch, measureSlowLine, measureWarm, type Name } from './measure.ts';
import { serveFolder } from './serve-folder.ts';
import { inBytes, inMilliseconds, percentile, printTable } from './statistics.ts';
import { bytesOf } from './traffic.ts';

const isFacetFile = (url: string) => /\/columns\.json$|\/filter\//.test(url);

/** Builds a collection of the given size and prints what searching it costs, beside plain Pagefind in the same run. */
export async function benchSize(
  browser: Browser,
  size: number,
  { themes }: Vocabularies,
): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-bench-'));
  const topics = themes.flatMap((theme) =>
    theme.topics.map((topic) => ({ ...topic, theme: theme.slug })),
  );
  const clauses = makeClauses(size, topics);
  const hub = await buildHub(clauses, topics, folder);
  const plain = await buildPlainPagefind(clauses, folder);
  await buildPages(folder);
  const server = await serveFolder(folder);
  try {
    const ours = await measure(browser, server.origin, 'hub', hub);
    const theirs = await measure(browser, server.origin, 'plain-pagefind', plain);
    printTable(`${size} clauses, one interface language`, [
      ['', 'hub', 'plain Pagefind with its filters'],
      ...Object.keys(ours).map((line) => [line, ours[line] ?? '', theirs[line] ?? '']),
    ]);
  } finally {
    server.close();
    rmSync(folder, { recursive: true });
  }
}

async function measure(
  browser: Browser,
  origin: string,
  name: Name,
  { seconds, files, bytes }: Built,
): Promise<Record<string, string>> {
  const { transfers } = await measureFirstSearch(browser, origin, name);
  const warm = await measureWarm(browser, origin, name);
  const slow = await measureSlowLine(browser, origin, name);
  return {
    'index and texts': inBytes(bytes),
    files: String(files),
    'build time': `${seconds.toFixed(1)} s`,
    'first search, ten results, all counts': inBytes(bytesOf(transfers)),
    'requests of it': String(transfers.length),
    'of it facets': inBytes(bytesOf(transfers.filter(({ url }) => isFacetFile(url)))),
    'warm filtered counted query, p50': inMilliseconds(percentile(warm, 0.5)),
    'warm filtered counted query, p95': inMilliseconds(percentile(warm, 0.95)),
    'slow line, last key to ten results, first': inMilliseconds(slow.first),
    'slow line, later searches, p50': inMilliseconds(percentile(slow.later, 0.5)),
  };
}
