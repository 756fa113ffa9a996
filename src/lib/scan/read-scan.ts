import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { ScannedPage } from '#domain/reading/scan/scanned.ts';
import { readRunsInWorker, type WorkerOptions } from '#lib/documents/read-in-worker.ts';
import type { PagePictures } from './pdf-pictures.ts';
import { openPicturesInWorker } from './pictures-in-worker.ts';
import { picturesOfFiles, type PagedFile } from './pictures-of-files.ts';
import { readPages, type PageOptions } from './read-pages.ts';
import { startRecogniser } from './recogniser.ts';
import { runsOf } from './runs.ts';
import { scanLanguages, type ScanLanguage } from './scan-languages.ts';
import { scanParts, trainedData } from './scan-parts.ts';

export type ScanOptions = PageOptions & {
  /** The main one first. */
  languages: readonly ScanLanguage[];
  rules?: ReadingRules | undefined;
};

/**
 * Reads a document whose pages are pictures, on this device and beside the page, as `readInWorker` reads one of text; what was
 * read of each page comes with it. Rejects with a DocumentProblem, the reason of an aborted `signal`, or an Error when
 * the hub's files cannot be fetched.
 */
export async function readScan(
  document: Blob,
  { rules, ...options }: ScanOptions,
): Promise<DocumentReading> {
  const pages = await scanPages(() => openPicturesInWorker(document), options);
  return cutPages(pages, { rules, signal: options.signal });
}

/** How many pages a document has that are pictures; rejects with a DocumentProblem. */
export async function countPictures(document: Blob): Promise<number> {
  const pictures = await openPicturesInWorker(document);
  await pictures.close();
  return pictures.count;
}

/** Reads the words of pages that are pictures, through several files, as `readScan` does. */
export const scanFiles = (
  files: readonly PagedFile[],
  options: Omit<ScanOptions, 'rules'>,
): Promise<ScannedPage[]> =>
  scanPages(() => Promise.resolve(picturesOfFiles(files, openPicturesInWorker)), options);

async function scanPages(
  open: () => Promise<PagePictures>,
  { languages, ...options }: Omit<ScanOptions, 'rules'>,
): Promise<ScannedPage[]> {
  const { signal } = options;
  const trained = Promise.all(languages.map((language) => fetchTrained(language, signal)));
  trained.catch(() => undefined);
  return readPages(
    {
      open,
      start: async () => startRecogniser(await trained, paths),
      cores: navigator.hardwareConcurrency,
    },
    options,
  );
}

/** Cuts pages that were read from pictures into articles, which come with them; rejects as `readInWorker` does. */
export async function cutPages(
  pages: ScannedPage[],
  options: WorkerOptions,
): Promise<DocumentReading> {
  const runs = pages.map((page) => [runsOf(page)]);
  return { ...(await readRunsInWorker(runs, options)), scan: pages };
}

const paths = {
  workerPath: scanParts.worker,
  corePath: scanParts.core,
  workerBlobURL: false,
};

async function fetchTrained(language: ScanLanguage, signal: AbortSignal | undefined) {
  const response = await fetch(trainedData[language], signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${trainedData[language]}: ${response.status}`);
  return { code: scanLanguages[language].code, data: new Uint8Array(await response.arrayBuffer()) };
}
