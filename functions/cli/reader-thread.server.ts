import { parentPort, workerData } from 'node:worker_threads';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import { readDocument } from '#lib/documents/read-document.ts';
import type { ThreadAnswer } from './read-in-thread.server.ts';

const { bytes, rules } = workerData as { bytes: Uint8Array; rules: ReadingRules };

const answer = (message: ThreadAnswer) => parentPort?.postMessage(message);

try {
  answer({ reading: await readDocument(bytes, rules) });
} catch (error) {
  if (!(error instanceof DocumentProblem)) throw error;
  answer({ problem: error.reason });
}
