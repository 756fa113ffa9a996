import { limits, readingDeadline } from '#domain/limits.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { Run } from './pdf-fields.ts';
import { DocumentProblem } from './problem.ts';
import type { ReadingOptions } from './read-text.ts';
import type { DocumentVersions } from './read-versions.ts';
import readerAddress from './reader.worker.ts?worker&url';
import type { ReaderAnswer, ReaderRequest } from './reader.worker.ts';

/** The script that reads documents beside the page, to be kept for use without a network. */
export { readerAddress };

/** `rules` where the page has them already; `titles` of articles that a person knows to be there; `onParts` is given the addresses of what the reader itself had to load. */
export type WorkerOptions = ReadingOptions & {
  rules?: ReadingRules | undefined;
  titles?: readonly string[] | undefined;
  onParts?: ((addresses: string[]) => void) | undefined;
};

const rulesAddress = '/data/reading-rules.json';

/**
 * Reads a document in a worker, so that the page stays free: a chosen file, or pasted text as a Blob. Rejects with
 * a DocumentProblem (also when it takes longer than a minute), with the reason of an aborted `signal`, or with an Error when the hub's files cannot be fetched.
 */
export async function readInWorker(
  file: Blob,
  { onProgress, signal, rules: given, titles, onParts }: WorkerOptions = {},
): Promise<DocumentReading> {
  if (file.size > limits.documentBytes) throw new DocumentProblem('too-large');
  const [bytes, rules] = await Promise.all([file.arrayBuffer(), given ?? fetchRules(signal)]);
  return askWorker<DocumentReading>({ bytes, rules, titles }, { onProgress, signal, onParts });
}

/** Cuts pages that were read from pictures into articles, as `readInWorker` those of a document of text. */
export async function readRunsInWorker(
  runs: Run[][][],
  { signal, rules: given, titles }: WorkerOptions = {},
): Promise<DocumentReading> {
  const rules = given ?? (await fetchRules(signal));
  return askWorker<DocumentReading>({ runs, rules, titles }, { signal });
}

/** Reads the text of a document in a worker, with what it was before its own tracked changes; rejects as `readInWorker`. */
export async function readVersionsInWorker(
  file: Blob,
  { onProgress, signal }: ReadingOptions = {},
): Promise<DocumentVersions> {
  if (file.size > limits.documentBytes) throw new DocumentProblem('too-large');
  return askWorker<DocumentVersions>({ bytes: await file.arrayBuffer() }, { onProgress, signal });
}

async function askWorker<Reading>(
  request: ReaderRequest,
  { onProgress, signal, onParts }: WorkerOptions,
): Promise<Reading> {
  signal?.throwIfAborted();
  const worker = new Worker(readerAddress, { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<Reading>();
  const abort = () => {
    reject(signal?.reason as Error);
  };
  signal?.addEventListener('abort', abort);
  worker.onmessage = ({ data }: MessageEvent<ReaderAnswer>) => {
    if ('done' in data) onProgress?.(data.done, data.total);
    else if ('reading' in data) {
      onParts?.(data.parts);
      resolve(data.reading as Reading);
    } else if ('problem' in data) reject(new DocumentProblem(data.problem));
    // PDF.js greets the page of any worker it is loaded in; that is no answer.
    else if ('failure' in data) reject(new Error(data.failure));
  };
  const deadline = setTimeout(() => {
    reject(new DocumentProblem('too-slow'));
  }, readingDeadline);
  worker.onerror = ({ message }) => {
    reject(new Error(message || 'the reader did not start'));
  };
  worker.postMessage(request, 'bytes' in request ? [request.bytes] : []);
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
