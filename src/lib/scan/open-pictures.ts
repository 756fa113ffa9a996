import { kindOf, photographIn } from '#lib/documents/kind.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import { openPdfPictures, type PagePicture, type PagePictures } from './pdf-pictures.ts';

/** The pages of a PDF that holds pictures of them, or a photograph as its only page. Throws a DocumentProblem. */
export async function openPictures(
  bytes: Uint8Array,
  asPicture: (photograph: Uint8Array<ArrayBuffer>) => Promise<PagePicture> = asItIs,
): Promise<PagePictures> {
  if (photographIn(bytes) !== undefined) {
    const page = () => asPicture(new Uint8Array(bytes));
    return { count: 1, page, close: () => Promise.resolve() };
  }
  if (kindOf(bytes) !== 'pdf') throw new DocumentProblem('no-text');
  return openPdfPictures(bytes);
}

function asItIs(file: Uint8Array): Promise<PagePicture> {
  return Promise.resolve({ file });
}
