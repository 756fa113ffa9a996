import { readFile } from 'node:fs/promises';
import { loadReadingRules, loadVocabularies } from '#content/load/content.server.ts';
import { loadMessages } from '#content/load/messages.server.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import { readInThread } from './read-in-thread.server.ts';
import { UsageError } from './usage.ts';

/** Reads a document and returns what the wizard would see; throws a UsageError with the sentence for its sender. */
export async function readFileAsDocument(path: string, root: string) {
  const rules = loadReadingRules(root, loadVocabularies(root));
  try {
    return await readInThread(new Uint8Array(await readFile(path)), rules);
  } catch (error) {
    if (error instanceof DocumentProblem)
      throw new UsageError(loadMessages(root).en.documents.problem[error.reason]);
    throw error;
  }
}
