import { Worker } from 'node:worker_threads';
import { readingDeadline } from '#domain/limits.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';

/** What the thread answers: the reading, or why the document cannot be read. */
export type ThreadAnswer = { reading: DocumentReading } | { problem: ProblemReason };

/** Reads a document in a thread that is ended at the deadline (milliseconds); rejects with a DocumentProblem. */
export async function readInThread(
  bytes: Uint8Array,
  rules: ReadingRules,
  deadline = readingDeadline,
): Promise<DocumentReading> {
  const thread = new Worker(new URL('./reader-thread.server.ts', import.meta.url), {
    workerData: { bytes, rules },
  });
  const { promise, resolve, reject } = Promise.withResolvers<DocumentReading>();
  thread.on('error', reject);
  thread.on('message', (answer: ThreadAnswer) => {
    if ('reading' in answer) resolve(answer.reading);
    else reject(new DocumentProblem(answer.problem));
  });
  const timer = setTimeout(() => {
    reject(new DocumentProblem('too-slow'));
  }, deadline);
  try {
    return await promise;
  } finally {
    clearTimeout(timer);
    await thread.terminate();
  }
}
