import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { readRunsInWorker } from '#lib/documents/read-in-worker.ts';
import { openPicturesInWorker } from './pictures-in-worker.ts';
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

/** Each needs some 150 MB, and a core for itself. */
const mostAtOnce = 2;

/**
 * Reads a document whose pages are pictures, on this device and beside the page, as `readInWorker` reads one of text; what was
 * read of each page comes with it. Rejects with a DocumentProblem, the reason of an aborted `signal`, or an Error when
 * the hub's files cannot be fetched.
 */
export async function readScan(
  document: Blob,
  { languages, rules, ...options }: ScanOptions,
): Promise<DocumentReading> {
  const { signal } = options;
  const trained = Promise.all(languages.map((language) => fetchTrained(language, signal)));
  const pictures = await openPicturesInWorker(document);
  const recognisers: Awaited<ReturnType<typeof startRecogniser>>[] = [];
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  try {
    const count = Math.min(mostAtOnce, navigator.hardwareConcurrency, pictures.count);
    const data = await trained;
    for (let made = 0; made < count; made += 1)
      recognisers.push(await startRecogniser(data, paths));
    const pages = await Promise.race([readPages(pictures, recognisers, options), stopped]);
    const runs = pages.map((page) => [runsOf(page)]);
    return { ...(await readRunsInWorker(runs, { rules, signal })), scan: pages };
  } finally {
    await Promise.all([pictures, ...recognisers].map((one) => one.close()));
  }
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
