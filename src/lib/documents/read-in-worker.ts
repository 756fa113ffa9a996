import { limits, readingDeadline } from '#domain/limits.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { DocumentProblem } from './problem.ts';
import type { ReadingOptions } from './read-document.ts';
import type { ReaderAnswer, ReaderRequest } from './reader.worker.ts';

const rulesAddress = '/data/reading-rules.json';

/**
 * Reads a document in a worker, so that the page stays free: a chosen file, or pasted text as a Blob. Rejects with
 * a DocumentProblem (also when it takes longer than a minute), with the reason of an aborted `signal`, or with an Error when the hub's files cannot be fetched.
 */
export async function readInWorker(
  file: Blob,
  { onProgress, signal }: ReadingOptions = {},
): Promise<DocumentReading> {
  if (file.size > limits.documentBytes) throw new DocumentProblem('too-large');
  const [bytes, rules] = await Promise.all([file.arrayBuffer(), fetchRules(signal)]);
  signal?.throwIfAborted();
  const worker = new Worker(new URL('./reader.worker.ts', import.meta.url), { type: 'module' });
  const request: ReaderRequest = { bytes, rules };
  const { promise, resolve, reject } = Promise.withResolvers<DocumentReading>();
  const abort = () => {
    reject(signal?.reason as Error);
  };
  signal?.addEventListener('abort', abort);
  worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
    if ('done' in data) onProgress?.(data.done, data.total);
    else if ('reading' in data) resolve(data.reading);
    else if ('problem' in data) reject(new DocumentProblem(data.problem));
    // PDF.js greets the page of any worker it is loaded in; that is no answer.
    else if ('failure' in data) reject(new Error(data.failure));
  };
  const deadline = setTimeout(() => {
    reject(new DocumentProblem('too-slow'));
  }, readingDeadline);
  worker.onerror = ({ message }) => {
    reject(new Error(message || 'the reader did not start'));
  };
  worker.postMessage(request, [bytes]);
  try {
    return await promise;
  } finally {
    clearTimeout(deadline);
    signal?.removeEventListener('abort', abort);
    worker.terminate();
  }
}

async function fetchRules(signal: AbortSignal | undefined): Promise<ReadingRules> {
  const response = await fetch(rulesAddress, signal === undefined ? {} : { signal });
  if (!response.ok) throw new Error(`${rulesAddress}: ${response.status}`);
  return (await response.json()) as ReadingRules;
}
