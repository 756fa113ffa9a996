import { limits } from '#domain/limits.ts';
import { readArticles } from '#domain/reading/read-articles.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import type { DocumentText } from '#domain/reading/segment/lines.ts';
import { kindOf } from './kind.ts';
import { textOfRuns } from './pdf.ts';
import type { Run } from './pdf-fields.ts';
import { DocumentProblem } from './problem.ts';
import { readText, type ReadingOptions } from './read-text.ts';

/**
 * Reads a document of any kind that the hub knows into its articles, the same in the browser and in Node; `titles` are
 * those of articles that a person knows to be there. Throws a
 * DocumentProblem when its sender must do something, and the reason of `signal` when that is aborted.
 */
export async function readDocument(
  bytes: Uint8Array,
  rules: ReadingRules,
  { titles, ...options }: ReadingOptions & { titles?: readonly string[] | undefined } = {},
): Promise<DocumentReading> {
  if (bytes.length > limits.documentBytes) throw new DocumentProblem('too-large');
  return cut(await readText(kindOf(bytes), bytes, options), rules, titles);
}

/** Cuts pages that were read from pictures into articles, by their runs of letters. Throws a DocumentProblem. */
export const readRuns = (
  pages: readonly Run[][][],
  rules: ReadingRules,
  titles?: readonly string[],
): DocumentReading => cut(textOfRuns(pages), rules, titles);

function cut(text: DocumentText, rules: ReadingRules, titles?: readonly string[]): DocumentReading {
  const reading = readArticles(text, rules, titles);
  if (reading.articles.length === 0) throw new DocumentProblem('no-text');
  return reading;
}
