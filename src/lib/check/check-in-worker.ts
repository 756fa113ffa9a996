import { readingDeadline } from '#domain/limits.ts';
import type { CheckedTopic, OwnManner } from '#domain/check/check-document.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import type { CheckAnswer, CheckRequest } from './check.worker.ts';

/** What came of holding an agreement against the topics. */
export type Checked = { topics: CheckedTopic[]; manner: OwnManner };

/**
 * Checks a document that was read in a worker, so that the page stays free. Rejects with a DocumentProblem when it takes longer than a
 * minute, with the reason of an aborted `signal`, or with an Error when the worker cannot start.
 */
export async function checkInWorker(request: CheckRequest, signal: AbortSignal): Promise<Checked> {
  signal.throwIfAborted();
  const worker = new Worker(new URL('./check.worker.ts', import.meta.url), { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Checked>();
  const abort = () => {
    reject(signal.reason as Error);
  };
  const deadline = setTimeout(() => {
    reject(new DocumentProblem('too-slow'));
  }, readingDeadline);
  signal.addEventListener('abort', abort);
  worker.onmessage = ({ data }: MessageEvent<CheckAnswer>) => {
    if ('failure' in data) reject(new Error(data.failure));
    else resolve(data);
  };
  worker.onerror = ({ message }) => {
    reject(new Error(message || 'the worker did not start'));
  };
  worker.postMessage(request);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    signal.removeEventListener('abort', abort);
    worker.terminate();
  }
}
