import { readFile } from 'node:fs/promises';
import { loadReadingRules, loadVocabularies } from '#content/load/content.server.ts';
import { loadMessages } from '#content/load/messages.server.ts';
import { DocumentProblem, isOfPictures } from '#lib/documents/problem.ts';
import { isScanLanguage, languagesToScan, type ScanLanguage } from '#lib/scan/scan-languages.ts';
import { readInThread } from './read-in-thread.server.ts';
import { readScan } from './read-scan.server.ts';
import { UsageError } from './usage.ts';

/**
 * Reads a document and returns what the wizard would see; one whose pages are pictures in the languages named ("fr,en").
 * Throws a UsageError with the sentence for its sender.
 */
export async function readFileAsDocument(path: string, root: string, scan = '') {
  const languages = scanLanguagesIn(scan);
  const rules = loadReadingRules(root, loadVocabularies(root));
  const bytes = new Uint8Array(await readFile(path));
  try {
    if (languages.length === 0) return await readInThread(bytes, rules);
    const onProgress = (done: number, total: number) => {
      if (done > 0) console.error(`${done} of ${total} pages read`);
    };
    return await readScan(bytes, rules, languages, { onProgress });
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    const { problem, scan: words } = loadMessages(root).en.documents;
    throw new UsageError(
      isOfPictures(error.reason)
        ? `${words.found} Give its languages: read --scan en,fr ${path}`
        : problem[error.reason],
    );
  }
}

function scanLanguagesIn(list: string): ScanLanguage[] {
  return list
    .split(',')
    .map((language) => language.trim())
    .filter((language) => language !== '')
    .map((language) => {
      if (isScanLanguage(language)) return language;
      throw new UsageError(
        `Pictures cannot be read in “${language}”, only in: ${languagesToScan.join(', ')}.`,
      );
    });
}
