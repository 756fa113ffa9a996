import { DocumentProblem, type ProblemReason } from '#lib/documents/problem.ts';
import { openPictures } from './open-pictures.ts';
import type { PagePictures } from './pdf-pictures.ts';
import { photographAsGray } from './photograph.ts';

/** What the page asks for: to open a document, then its pages one by one. */
export type PicturesRequest = { bytes: ArrayBuffer } | { page: number };
/** What it is answered, in the order of its questions. */
export type PicturesAnswer =
  | { count: number }
  | { file: Uint8Array; size?: { width: number; height: number } | undefined }
  | { problem: ProblemReason }
  | { failure: string };

let pictures: PagePictures | undefined;

async function answerTo(request: PicturesRequest): Promise<PicturesAnswer> {
  if ('bytes' in request) {
    pictures = await openPictures(new Uint8Array(request.bytes), photographAsGray);
    return { count: pictures.count };
  }
  if (pictures === undefined) return { failure: 'nothing is open' };
  return pictures.page(request.page);
}

addEventListener('message', ({ data }: MessageEvent<PicturesRequest>) => {
  void answerTo(data)
    .catch((error: unknown): PicturesAnswer => {
      if (error instanceof DocumentProblem) return { problem: error.reason };
      return { failure: error instanceof Error ? error.message : String(error) };
    })
    .then((answer) => {
      postMessage(answer, { transfer: 'file' in answer ? [answer.file.buffer] : [] });
    });
});
