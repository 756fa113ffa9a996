import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { availableParallelism } from 'node:os';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { readRuns } from '#lib/documents/read-document.ts';
import { openPictures } from '#lib/scan/open-pictures.ts';
import { readPages, type PageOptions } from '#lib/scan/read-pages.ts';
import { startRecogniser } from '#lib/scan/recogniser.ts';
import { runsOf } from '#lib/scan/runs.ts';
import { scanLanguages, type ScanLanguage } from '#lib/scan/scan-languages.ts';

const { resolve } = createRequire(import.meta.url);

/** Reads a document whose pages are pictures, as the browser does; rejects with a DocumentProblem. */
export async function readScan(
  bytes: Uint8Array,
  rules: ReadingRules,
  languages: readonly ScanLanguage[],
  options: PageOptions = {},
): Promise<DocumentReading> {
  const trained = Promise.all(languages.map(readTrained));
  trained.catch(() => undefined);
  const pages = await readPages(
    {
      open: () => openPictures(bytes),
      start: async () => startRecogniser(await trained),
      cores: availableParallelism(),
    },
    options,
  );
  const runs = pages.map((page) => [runsOf(page)]);
  return { ...readRuns(runs, rules), scan: pages };
}

async function readTrained(language: ScanLanguage) {
  const { code } = scanLanguages[language];
  const path = `@tesseract.js-data/${code}/4.0.0_best_int/${code}.traineddata.gz`;
  return { code, data: new Uint8Array(await readFile(resolve(path))) };
}
