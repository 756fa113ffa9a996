import { limits } from '#domain/limits.ts';
import { readArticles } from '#domain/reading/read-articles.ts';
import type { ReadingRules } from '#domain/reading/reading-rules.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
import { kindOf } from './kind.ts';
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
  const text = await readText(kindOf(bytes), bytes, options);
  const reading = readArticles(text, rules, titles);
  if (reading.articles.length === 0) throw new DocumentProblem('no-text');
  return reading;
}
