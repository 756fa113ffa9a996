import { documentFiles } from '#lib/documents/document-files.ts';
import { kindOf } from '#lib/documents/kind.ts';
import { readPlainText } from '#lib/documents/plain-text.ts';
import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';
import { openArchive } from '#lib/documents/zip.ts';
import { limits } from '#domain/limits.ts';
import { Problem } from '../http/problem.ts';

const anyFormat =
  'Send the agreement as PDF, Word (.docx), OpenDocument (.odt), RTF, a saved web page or plain text.';
const saveAsWord = 'Save the agreement as Word (.docx) or PDF and send that.';

const sentences: Partial<Record<ProblemReason, string>> = {
  empty: 'The document is empty. Choose the file again.',
  'no-text': 'The document holds no text. Choose the file again.',
  damaged: 'The document is damaged. Open it, save it again and send the new file.',
  password: 'The document is locked with a password. Save a copy without it and send that.',
  'old-word': `This is a file of an old Word (.doc). ${saveAsWord}`,
  spreadsheet: `This is a spreadsheet. ${saveAsWord}`,
  presentation: `This is a presentation. ${saveAsWord}`,
  picture: `This is a picture. Have its text recognised first. ${saveAsWord}`,
  pages: `This is a file of Apple’s Pages, Numbers or Keynote. ${saveAsWord}`,
  book: `This is an e-book. ${saveAsWord}`,
  mail: 'This is an e-mail. Send the agreement that is attached to it.',
  archive: 'This is a packed folder. Unpack it and send the agreement that is in it.',
  'zip-bomb':
    'The document unpacks to far more than an agreement holds. Save it as PDF and send that.',
};

/** The media type of a document that can be taken, by its content; throws a Problem (413, 422) that says what to do. */
export function requireMediaType(content: Uint8Array): string {
  if (content.length > limits.documentBytes) {
    throw new Problem(
      413,
      'too-large',
      `The document has more than ${limits.documentBytes / 1_000_000} MB. Save it without pictures, or send only the pages that matter.`,
    );
  }
  try {
    const kind = kindOf(content);
    if (kind === 'docx') requireWordFile(content);
    if (kind === 'text') readPlainText(content);
    return documentFiles[kind].mediaType;
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    throw new Problem(422, 'document-refused', sentences[error.reason] ?? anyFormat);
  }
}

/** A zip archive counts as a Word file when its directory is harmless and names a document. */
function requireWordFile(content: Uint8Array): void {
  const { names } = openArchive(content);
  if (!names.some((name) => name.startsWith('word/'))) throw new DocumentProblem('other-format');
}
