import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { DocumentProblem, type ProblemReason } from './problem.ts';
import type { Run } from './pdf-fields.ts';
import { readDocument, readRuns } from './read-document.ts';
import type { ReadingOptions } from './read-text.ts';
import { readVersions, type DocumentVersions } from './read-versions.ts';

/** What the page asks the worker for: one document, cut into articles by rules, or its text alone; or pages that were read already. */
export type ReaderRequest =
  | { bytes: ArrayBuffer; rules?: ReadingRules; titles?: readonly string[] | undefined }
  | { runs: Run[][][]; rules: ReadingRules; titles?: readonly string[] | undefined };

/** What the worker answers: how far it is, and once the reading with the addresses of what it loaded, a problem of the document, or that it failed. */
export type ReaderAnswer =
  | { done: number; total: number }
  | { reading: DocumentReading | DocumentVersions; parts: string[] }
  | { problem: ProblemReason }
  | { failure: string };

const answer = (message: ReaderAnswer) => {
  postMessage(message);
};

async function read(
  request: ReaderRequest,
  options: ReadingOptions,
): Promise<DocumentReading | DocumentVersions> {
  if ('runs' in request) return readRuns(request.runs, request.rules, request.titles);
  const { bytes, rules, titles } = request;
  const document = new Uint8Array(bytes);
  return rules === undefined
    ? readVersions(document, options)
    : readDocument(document, rules, { ...options, titles });
}

addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
  const onProgress = (done: number, total: number) => {
    answer({ done, total });
  };
  void read(data, { onProgress })
    .then((reading) => {
      const parts = performance.getEntriesByType('resource').map(({ name }) => name);
      answer({ reading, parts });
    })
    .catch((error: unknown) => {
      if (error instanceof DocumentProblem) answer({ problem: error.reason });
      else answer({ failure: error instanceof Error ? error.message : String(error) });
    });
});
