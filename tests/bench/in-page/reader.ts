import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { readDocument } from '#lib/documents/read-document.ts';
import { readInWorker } from '#lib/documents/read-in-worker.ts';
import { readScan } from '#lib/scan/read-scan.ts';

/** How a document was read in a page: its articles, how long it took, and the longest task of the page meanwhile, in ms. */
export type Reading = {
  articles: number;
  pages: number;
  milliseconds: number;
  longestTask: number;
};

declare global {
  var readers: Record<'worker' | 'page' | 'scan', (address: string) => Promise<Reading>>;
}

async function measure(
  address: string,
  read: (file: Blob) => Promise<DocumentReading>,
): Promise<Reading> {
  const file = await (await fetch(address)).blob();
  const tasks: number[] = [];
  const observer = new PerformanceObserver((list) => {
    tasks.push(...list.getEntries().map(({ duration }) => duration));
  });
  observer.observe({ type: 'longtask' });
  const start = performance.now();
  const { articles, pages } = await read(file);
  const milliseconds = performance.now() - start;
  // The browser reports a task when it is over.
  await new Promise((resolve) => requestIdleCallback(resolve));
  observer.disconnect();
  return { articles: articles.length, pages, milliseconds, longestTask: Math.max(0, ...tasks) };
}

globalThis.readers = {
  scan: (address) => measure(address, (file) => readScan(file, { languages: ['en'] })),
  worker: (address) => measure(address, (file) => readInWorker(file)),
  page: (address) =>
    measure(address, async (file) => {
      const rules = (await (await fetch('/data/reading-rules.json')).json()) as ReadingRules;
      return readDocument(new Uint8Array(await file.arrayBuffer()), rules);
    }),
};
