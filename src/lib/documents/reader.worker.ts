import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { DocumentProblem, type ProblemReason } from './problem.ts';
import { readDocument } from './read-document.ts';

/** What the page asks the worker for: one document. */
export type ReaderRequest = { bytes: ArrayBuffer; rules: ReadingRules };

/** What the worker answers: how far it is, and once the reading, a problem of the document, or that it failed. */
export type ReaderAnswer =
  | { done: number; total: number }
  | { reading: DocumentReading }
  | { problem: ProblemReason }
  | { failure: string };

const answer = (message: ReaderAnswer) => {
  postMessage(message);
};

addEventListener('message', ({ data }: MessageEvent<ReaderRequest>) => {
  void readDocument(new Uint8Array(data.bytes), data.rules, {
    onProgress: (done, total) => {
      answer({ done, total });
    },
  })
    .then((reading) => {
      answer({ reading });
    })
    .catch((error: unknown) => {
      if (error instanceof DocumentProblem) answer({ problem: error.reason });
      else answer({ failure: error instanceof Error ? error.message : String(error) });
    });
});
