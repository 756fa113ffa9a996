import { limits } from '#domain/limits.ts';
import { Problem } from './problem.ts';

/** The media type of a document that can be taken, by its content; throws a Problem (413, 422) that says what to do. */
export function requireMediaType(content: Uint8Array): string {
  if (content.length > limits.documentBytes) {
    throw new Problem(
      413,
      'too-large',
      `The document has more than ${limits.documentBytes / 1_000_000} MB. Save it without pictures, or send only the pages that matter.`,
    );
  }
  const start = new TextDecoder('latin1').decode(content.subarray(0, 1024));
  if (start.includes('%PDF-')) return 'application/pdf';
  throw new Problem(422, 'document-refused', 'Send the agreement as PDF, Word (.docx) or plain text.');
}
