import type { CheckDocument } from '#domain/check/check-document.ts';
import type { Doubt } from '#domain/reading/doubts.ts';
import type { Holding } from '#domain/reading/holdings.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { readInWorker } from '#lib/documents/read-in-worker.ts';
import type { ScanOptions } from '#lib/scan/read-scan.ts';
import type { ScanLanguage } from '#lib/scan/scan-languages.ts';
import { checkInWorker } from './check-in-worker.ts';
import { fetchRules } from './rules.ts';

/** What is known of an agreement once it is checked, what its file held besides, what shows that it was not read well, and the addresses of what its reader had to load. */
export type ReadCheck = Omit<CheckDocument, 'title' | 'country' | 'sector'> & {
  holds: Holding[];
  doubts: Doubt[];
  parts: string[];
};

/** How far it is, and, of pictures of pages, their languages and when the next one may be begun. */
type CheckOptions = Pick<ScanOptions, 'onProgress' | 'mayGoOn'> & {
  languages?: readonly ScanLanguage[] | undefined;
};

async function readPictures(file: Blob, options: ScanOptions): Promise<DocumentReading> {
  const { readScan } = await import('#lib/scan/read-scan.ts');
  return readScan(file, options);
}

/** Reads an agreement and holds it against the topics, both in workers; rejects as `readInWorker` does. */
export async function readAndCheck(
  file: Blob,
  signal: AbortSignal,
  { languages, ...options }: CheckOptions,
): Promise<ReadCheck> {
  const rules = await fetchRules(signal);
  let parts: string[] = [];
  const reading =
    languages === undefined
      ? await readInWorker(file, {
          ...options,
          signal,
          rules: rules.reading,
          onParts: (addresses) => {
            parts = addresses;
          },
        })
      : await readPictures(file, { ...options, signal, languages, rules: rules.reading });
  const { topics, manner } = await checkInWorker({ reading, rules }, signal);
  const { language, pages, articles, holds = [], doubts = [] } = reading;
  return { language, pages, articles: articles.length, topics, manner, holds, doubts, parts };
}
