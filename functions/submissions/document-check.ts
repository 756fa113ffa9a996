import { kindOf, type DocumentKind } from '#lib/documents/kind.ts';
import { readPlainText } from '#lib/documents/plain-text.ts';
import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';
import { openArchive } from '#lib/documents/zip.ts';
import { limits } from '#domain/limits.ts';
import { Problem } from '../http/problem.ts';

const mediaTypes: Record<DocumentKind, string> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  text: 'text/plain',
};

const sentences: Partial<Record<ProblemReason, string>> = {
  empty: 'The document is empty. Choose the file again.',
  'no-text': 'The document holds no text. Choose the file again.',
  damaged: 'The document is damaged. Open it, save it again and send the new file.',
  'web-page': 'This is a web page. Save it as PDF and send that.',
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
    return mediaTypes[kind];
  } catch (error) {
    if (!(error instanceof DocumentProblem)) throw error;
    throw new Problem(
      422,
      'document-refused',
      sentences[error.reason] ?? 'Send the agreement as PDF, Word (.docx) or plain text.',
    );
  }
}

/** A zip archive counts as a Word file when its directory is harmless and names a document. */
function requireWordFile(content: Uint8Array): void {
  const { names } = openArchive(content);
  if (!names.some((name) => name.startsWith('word/'))) throw new DocumentProblem('other-format');
}
