import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { readRuns } from '#lib/documents/read-document.ts';
import { openPictures } from '#lib/scan/open-pictures.ts';
import { readPages, type PageOptions } from '#lib/scan/read-pages.ts';
import { startRecogniser, type Recogniser } from '#lib/scan/recogniser.ts';
import { runsOf } from '#lib/scan/runs.ts';
import { scanLanguages, type ScanLanguage } from '#lib/scan/scan-languages.ts';

/** Each needs some 150 MB. */
const mostAtOnce = 2;
const { resolve } = createRequire(import.meta.url);

/** Reads a document whose pages are pictures, as the browser does; rejects with a DocumentProblem. */
export async function readScan(
  bytes: Uint8Array,
  rules: ReadingRules,
  languages: readonly ScanLanguage[],
  options: PageOptions = {},
): Promise<DocumentReading> {
  const pictures = await openPictures(bytes);
  const recognisers: Recogniser[] = [];
  try {
    const trained = await Promise.all(languages.map(readTrained));
    const count = Math.min(mostAtOnce, availableParallelism(), pictures.count);
    while (recognisers.length < count) recognisers.push(await startRecogniser(trained));
    const pages = await readPages(pictures, recognisers, options);
    return {
      ...readRuns(
        pages.map((page) => [runsOf(page)]),
        rules,
      ),
      scan: pages,
    };
  } finally {
    await Promise.all([pictures, ...recognisers].map((one) => one.close()));
  }
}

async function readTrained(language: ScanLanguage) {
  const { code } = scanLanguages[language];
  const path = `@tesseract.js-data/${code}/4.0.0_best_int/${code}.traineddata.gz`;
  return { code, data: new Uint8Array(await readFile(resolve(path))) };
}
