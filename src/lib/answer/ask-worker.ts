import type { ComparedText } from '#domain/compare/compare-texts.ts';
import type { ComparisonRules } from '#domain/compare/rules.ts';
import type { Piece } from '#domain/answer/pieces.ts';
import { readingDeadline } from '#domain/limits.ts';
import workerAddress from './answer.worker.ts?worker&url';
import type { AnsweredRows, AnswerResult, AnswerTask } from './answer.worker.ts';
import type { Answering, Remark } from './word-answer.ts';

/** The script that works beside the page, to be kept for use without a network. */
export { workerAddress };

/** Compares two texts beside the page, which stays free; resolves with undefined where they are too long together. */
export async function compareInWorker(
  texts: ComparedText[],
  rules: ComparisonRules,
  signal: AbortSignal,
): Promise<AnsweredRows | undefined> {
  const result = await ask({ compare: { texts, rules } }, signal);
  return 'rows' in result ? result.rows : undefined;
}

/** Writes the Word file of an answer beside the page. */
export async function writeInWorker(
  pieces: Piece[],
  answering: Answering,
  remarks: Remark[],
): Promise<Blob> {
  const result = await ask({ write: { pieces, answering, remarks } });
  if (!('file' in result)) throw new Error('no file was written');
  return result.file;
}

/** Rejects when it fails, is called off or takes longer than a minute. */
async function ask(task: AnswerTask, signal?: AbortSignal): Promise<AnswerResult> {
  const worker = new Worker(workerAddress, { type: 'module' });
  const { promise, resolve, reject } = Promise.withResolvers<AnswerResult>();
  worker.onmessage = ({ data }: MessageEvent<AnswerResult>) => {
    if ('failure' in data) reject(new Error(data.failure));
    else resolve(data);
  };
  worker.onerror = ({ message }) => {
    reject(new Error(message || 'the worker did not start'));
  };
  const limit = AbortSignal.timeout(readingDeadline);
  const either = signal === undefined ? limit : AbortSignal.any([signal, limit]);
  const abort = () => {
    reject(either.reason as Error);
  };
  either.addEventListener('abort', abort);
  worker.postMessage(task);
  try {
    return await promise;
  } finally {
    either.removeEventListener('abort', abort);
    worker.terminate();
  }
}
