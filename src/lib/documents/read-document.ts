import { limits } from '#domain/limits.ts';
import { readArticles } from '#domain/reading/read-articles.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { kindOf } from './kind.ts';
import { readPlainText } from './plain-text.ts';
import { DocumentProblem } from './problem.ts';

/** `onProgress` is called with the pages read so far and their number; an aborted `signal` stops the reading. */
export type ReadingOptions = {
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
};

/**
 * Reads a PDF, Word document or plain text into its articles, the same in the browser and in Node. Throws a
 * DocumentProblem when its sender must do something, and the reason of `signal` when that is aborted.
 */
export async function readDocument(
  bytes: Uint8Array,
  rules: ReadingRules,
  options: ReadingOptions = {},
): Promise<DocumentReading> {
  if (bytes.length > limits.documentBytes) throw new DocumentProblem('too-large');
  const document = await readText(bytes, options);
  const characters = document.pages.flat().reduce((sum, { text }) => sum + text.length, 0);
  if (characters > limits.textBytes) throw new DocumentProblem('too-much-text');
  if (document.pages.length > limits.pages) throw new DocumentProblem('too-many-pages');
  const reading = readArticles(document, rules);
  if (reading.articles.length === 0) throw new DocumentProblem('no-text');
  return reading;
}

/** Heavy readers are loaded only when a document needs them. */
async function readText(bytes: Uint8Array, options: ReadingOptions): Promise<DocumentText> {
  const kind = kindOf(bytes);
  if (kind === 'pdf') return (await import('./pdf.ts')).readPdf(bytes, options);
  if (kind === 'docx') return (await import('./docx.ts')).readDocx(bytes);
  return readPlainText(bytes);
}
