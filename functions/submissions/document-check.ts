import { documentFiles, photographs } from '#lib/documents/document-files.ts';
import { kindOf, photographIn } from '#lib/documents/kind.ts';
import { readPlainText } from '#lib/documents/plain-text.ts';
import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';
import { openArchive } from '#lib/documents/zip.ts';
import { limits } from '#domain/limits.ts';
import { Problem } from '../http/problem.ts';

const anyFormat =
  'Send the agreement as PDF, Word (.docx), OpenDocument (.odt), RTF, a saved web page, plain text, or photographs of its pages (JPEG, PNG).';
const saveAsWord = 'Save the agreement as Word (.docx) or PDF and send that.';

const sentences: Partial<Record<ProblemReason, string>> = {
  empty: 'The document is empty. Choose the file again.',
  'no-text': 'The document holds no text. Choose the file again.',
  damaged: 'The document is damaged. Open it, save it again and send the new file.',
  password: 'The document is locked with a password. Save a copy without it and send that.',
  'old-word': `This is a file of an old Word (.doc). ${saveAsWord}`,
  spreadsheet: `This is a spreadsheet. ${saveAsWord}`,
  presentation: `This is a presentation. ${saveAsWord}`,
  picture:
    'This kind of picture cannot be opened everywhere. Save it as JPEG or PNG and send that.',
  pages: `This is a file of Apple’s Pages, Numbers or Keynote. ${saveAsWord}`,
  book: `This is an e-book. ${saveAsWord}`,
  mail: 'This is an e-mail. Send the agreement that is attached to it.',
  archive: 'This is a packed folder. Unpack it and send the agreement that is in it.',
  'zip-bomb':
    'The document unpacks to far more than an agreement holds. Save it as PDF and send that.',
};

/** Throws a Problem (413, 422) when there are more files, or together more bytes, than one document may have. */
export function requireWithinLimits(files: readonly { size: number }[]): void {
  if (files.length > limits.documents)
    throw new Problem(
      422,
      'document-refused',
      `Send at most ${limits.documents} files at once; put pages into one file, or send the others as a second submission.`,
    );
  const bytes = files.reduce((sum, { size }) => sum + size, 0);
  if (bytes <= limits.documentBytes) return;
  const mostBytes = `${limits.documentBytes / 1_000_000} MB`;
  throw new Problem(
    413,
    'too-large',
    files.length > 1
      ? `The files have together more than ${mostBytes}. Save them with smaller pictures, or send only those that matter.`
      : `The document has more than ${mostBytes}. Save it without pictures, or send only the pages that matter.`,
  );
}

/**
 * The media type of a document that can be taken, by its content; throws a Problem (422) that says what to do, and of which
 * file by its `number`, counted from 1, where there are several.
 */
export function requireMediaType(content: Uint8Array, number?: number): string {
  try {
    const photograph = photographIn(content);
    if (photograph !== undefined) return photographs[photograph].mediaType;
    const kind = kindOf(content);
    if (kind === 'docx') requireWordFile(content);
    if (kind === 'text') readPlainText(content);
    return documentFiles[kind].mediaType;
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    const sentence = sentences[error.reason] ?? anyFormat;
    throw new Problem(
      422,
      'document-refused',
      number === undefined ? sentence : `File ${number}: ${sentence}`,
    );
  }
}

/** A zip archive counts as a Word file when its directory is harmless and names a document. */
function requireWordFile(content: Uint8Array): void {
  const { names } = openArchive(content);
  if (!names.some((name) => name.startsWith('word/'))) throw new DocumentProblem('other-format');
}
