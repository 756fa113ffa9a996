import { documentFileOf } from '#lib/documents/document-files.ts';
import type { ApiContext } from '../http/context.ts';
import { openDatabase } from '../http/database.ts';
import { Problem } from '../http/problem.ts';
import { requireDocuments } from '../submissions/documents.ts';
import { requireFound } from './review.ts';

/** Answers with the first document of the submission of the address, as a file. */
export const downloadFirst = (c: ApiContext) => download(c, 0);

/** Answers with the document of the address, by its number, as a file. */
export const downloadNumbered = (c: ApiContext) => download(c, numberIn(c.req.param('number')));

async function download(c: ApiContext, number: number | undefined) {
  const { id, documents } = await requireFound(c, await openDatabase(c));
  const store = await requireDocuments(c);
  const document = documents.find((one) => one.number === number);
  const content = document && (await store.get(document.key));
  if (!content) {
    throw new Problem(404, 'not-found', 'This submission has no such document, or it was deleted.');
  }
  const { ending } = documentFileOf(document.mediaType);
  const which = document.number === 0 ? '' : `-${document.number + 1}`;
  const name = `agreement-${id.slice(0, 8)}${which}.${ending}`;
  return c.body(content, 200, {
    'Content-Type': ending.endsWith('txt') ? 'text/plain' : document.mediaType,
    'Content-Disposition': `attachment; filename="${name}"`,
  });
}

const numberIn = (text = ''): number | undefined =>
  /^\d{1,3}$/.test(text) ? Number(text) : undefined;
