import { limits } from '#domain/limits.ts';
import type { DocumentText } from '#domain/reading/segment/lines.ts';
import type { DocumentKind } from './kind.ts';
import { readPlainText } from './plain-text.ts';
import { DocumentProblem } from './problem.ts';

/** `onProgress` is called with the pages read so far and their number; an aborted `signal` stops the reading. */
export type ReadingOptions = {
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
};

type Reader = (bytes: Uint8Array, options: ReadingOptions) => Promise<DocumentText>;

/** Heavy readers are loaded only when a document needs them. */
const readers: Record<DocumentKind, Reader> = {
  pdf: async (bytes, options) => (await import('./pdf.ts')).readPdf(bytes, options),
  docx: async (bytes) => (await import('./docx.ts')).readDocx(bytes),
  odt: async (bytes) => (await import('./odt.ts')).readOdt(bytes),
  'flat-odt': async (bytes) => (await import('./odt.ts')).readFlatOdt(bytes),
  rtf: async (bytes) => (await import('./rtf.ts')).readRtf(bytes),
  'web-page': async (bytes) => (await import('./web-page.ts')).readWebPage(bytes),
  'web-archive': async (bytes) => (await import('./web-archive.ts')).readWebArchive(bytes),
  text: (bytes) => Promise.resolve(readPlainText(bytes)),
};

/** The lines of a document of a kind, within the limits of pages and text. Throws a DocumentProblem. */
export async function readText(
  kind: DocumentKind,
  bytes: Uint8Array,
  options: ReadingOptions,
): Promise<DocumentText> {
  const document = await readers[kind](bytes, options);
  const characters = document.pages.reduce(
    (sum, lines) => lines.reduce((own, { text }) => own + text.length, sum),
    0,
  );
  if (characters > limits.textBytes) throw new DocumentProblem('too-much-text');
  if (document.pages.length > limits.pages) throw new DocumentProblem('too-many-pages');
  return document;
}
