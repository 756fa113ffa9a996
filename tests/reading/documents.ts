import { loadReadingRules } from '#content/load/content.server.ts';
import type { DocumentReading } from '#domain/reading/reading.ts';
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

/** Reads a plain text with titles of articles that somebody chose. */
export const readWith = (text: string, titles: string[]): Promise<DocumentReading> =>
  readDocument(new TextEncoder().encode(text), rules, { titles });

/** A sentence of an agreement in each language, to stand below headings. */
export const english =
  'The employer shall inform the union of the change in writing before it is made.';
export const french =
  'L’employeur informe le syndicat par écrit de la modification avant qu’elle soit faite.';
export const spanish =
  'La empresa informará por escrito al sindicato de la modificación antes de que se haga.';
export const portuguese =
  'A empresa informará por escrito ao sindicato sobre a mudança antes que ela seja feita.';

/** Number and title of each article of a text, headings and paragraphs apart by an empty line. */
export async function articlesOf(
  parts: string[],
): Promise<[number: string | null, title: string][]> {
  const { articles } = await readText(parts.join('\n\n'));
  return articles.map(({ number, title }) => [number, title]);
}
