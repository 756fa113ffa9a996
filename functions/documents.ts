import type { DocumentStore } from '#db/documents/store.ts';
import type { ApiContext } from './context.ts';
import { causeOf } from './log-text.ts';
import { Problem } from './problem.ts';

/** The document store; throws a Problem (503) when this hub has none or it does not answer. */
export async function requireDocuments(c: ApiContext): Promise<DocumentStore> {
  try {
    if (c.env.documents !== undefined) return await c.env.documents();
  } catch (error) {
    console.warn(JSON.stringify({ requestId: c.get('requestId'), documents: causeOf(error) }));
  }
  throw new Problem(
    503,
    'documents-unavailable',
    'Documents cannot be kept at the moment. Send the clauses without the document, or try again later.',
  );
}
