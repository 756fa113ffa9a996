import { documentFileOf } from '#lib/documents/document-files.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { requireDocuments } from '../submissions/documents.ts';
import { requireFound } from './review.ts';

/** Answers with the document of the submission of the address, as a file. */
export async function downloadDocument(c: ApiContext) {
  const { id, document } = await requireFound(c, await openDatabase(c));
  const store = await requireDocuments(c);
  const content = document && (await store.get(document.key));
  if (!content) {
    throw new Problem(404, 'not-found', 'This submission has no document, or it was deleted.');
  }
  const { ending } = documentFileOf(document.mediaType);
  const name = `agreement-${id.slice(0, 8)}.${ending}`;
  return c.body(content, 200, {
    'Content-Type': ending.endsWith('txt') ? 'text/plain' : document.mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}
