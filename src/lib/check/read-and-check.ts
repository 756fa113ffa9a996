import type { CheckDocument } from '#domain/check/check-document.ts';
import type { Doubt } from '#domain/reading/doubts.ts';
import type { Holding } from '#domain/reading/holdings.ts';
import { readInWorker } from '#lib/documents/read-in-worker.ts';
import { checkInWorker } from './check-in-worker.ts';
import { fetchRules } from './rules.ts';

/** What is known of an agreement once it is checked, what its file held besides, what shows that it was not read well, and the addresses of what its reader had to load. */
export type ReadCheck = Omit<CheckDocument, 'title' | 'country' | 'sector'> & {
  holds: Holding[];
  doubts: Doubt[];
  parts: string[];
};

/** Reads an agreement and holds it against the topics, both in workers; rejects as `readInWorker` does. */
export async function readAndCheck(
  file: Blob,
  signal: AbortSignal,
  onProgress: (page: number, pages: number) => void,
): Promise<ReadCheck> {
  const rules = await fetchRules(signal);
  let parts: string[] = [];
  const reading = await readInWorker(file, {
    signal,
    onProgress,
    rules: rules.reading,
    onParts: (addresses) => {
      parts = addresses;
    },
  });
  const { topics, manner } = await checkInWorker({ reading, rules }, signal);
  const { language, pages, articles, holds = [], doubts = [] } = reading;
  return { language, pages, articles: articles.length, topics, manner, holds, doubts, parts };
}
