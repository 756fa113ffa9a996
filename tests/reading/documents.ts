import { loadReadingRules } from '#content/load.server.ts';
import type { DocumentReading } from '#domain/reading.ts';
import { readDocument } from '#lib/documents/read-document.ts';
import { root, vocabularies } from '../support/database.ts';

const rules = loadReadingRules(root, vocabularies);

/** Reads the bytes of a document with the hub's own rules. */
export function read(bytes: Uint8Array): Promise<DocumentReading> {
  return readDocument(bytes, rules);
}

/** Reads a plain text as a document. */
export const readText = (text: string): Promise<DocumentReading> =>
  read(new TextEncoder().encode(text));
