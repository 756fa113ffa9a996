import { DocumentProblem } from '#lib/documents/problem.ts';
import type { PagePicture, PagePictures } from './pdf-pictures.ts';
import type { PicturesAnswer, PicturesRequest } from './pictures.worker.ts';
import picturesAddress from './pictures.worker.ts?worker&url';

/** Opens the pictures of a document's pages beside the page. Rejects with a DocumentProblem, or an Error. */
export async function openPicturesInWorker(document: Blob): Promise<PagePictures> {
  const worker = new Worker(picturesAddress, { type: 'module' });
  let isAnswered: Promise<unknown> = Promise.resolve();
  const ask = <Answer extends PicturesAnswer>(
    request: PicturesRequest,
    transfer: Transferable[] = [],
  ): Promise<Answer> => {
    const answer = isAnswered.then(() => askOnce(worker, request, transfer));
    isAnswered = answer.catch(() => undefined);
    return answer as Promise<Answer>;
  };
  const close = () => {
    worker.terminate();
    return Promise.resolve();
  };
  try {
    const bytes = await document.arrayBuffer();
    const { count } = await ask<{ count: number }>({ bytes }, [bytes]);
    return { count, page: (page) => ask<PagePicture>({ page }), close };
  } catch (error) {
    await close();
    throw error;
  }
}

async function askOnce(
  worker: Worker,
  request: PicturesRequest,
  transfer: Transferable[],
): Promise<PicturesAnswer> {
  const { promise, resolve, reject } = Promise.withResolvers<PicturesAnswer>();
  worker.onmessage = ({ data }: MessageEvent<PicturesAnswer | undefined>) => {
    if (typeof data !== 'object') return;
    if ('problem' in data) reject(new DocumentProblem(data.problem));
    else if ('failure' in data) reject(new Error(data.failure));
    // PDF.js greets the page of any worker it is loaded in; that is no answer.
    else if ('count' in data || 'file' in data) resolve(data);
  };
  worker.onerror = ({ message }) => {
    reject(new Error(message || 'the pages were not opened'));
  };
  worker.postMessage(request, transfer);
  return promise;
}
