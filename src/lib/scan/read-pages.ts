import type { ScannedPage } from '#domain/reading/scan/scanned.ts';
import type { PagePictures } from './pdf-pictures.ts';
import type { Recogniser } from './recogniser.ts';

export type PageOptions = {
  /** Is told how many pages are read, and of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Resolves when the next page may be begun: at once, or once a pause is over. */
  mayGoOn?: (() => Promise<void>) | undefined;
};

/** Where pages come from and what reads them: it differs between the browser and Node. */
type PageSource = {
  open: () => Promise<PagePictures>;
  /** Starts one that reads pictures; the languages' data are loaded once for all of them. */
  start: () => Promise<Recogniser>;
  cores: number;
};

/** Each needs some 150 MB, and a core for itself. */
const mostAtOnce = 2;

/**
 * Reads pictures of pages in their order, as many at once as there are cores for it, and frees what that took. Rejects with a
 * DocumentProblem, or at once with the reason of an aborted `signal`.
 */
export async function readPages(
  { open, start, cores }: PageSource,
  options: PageOptions = {},
): Promise<ScannedPage[]> {
  const { signal } = options;
  const stopped = new Promise<never>((_, reject) => {
    signal?.addEventListener('abort', () => {
      reject(signal.reason as Error);
    });
  });
  stopped.catch(() => undefined);
  const pictures = await open();
  const recognisers: Recogniser[] = [];
  try {
    const count = Math.min(mostAtOnce, cores, pictures.count);
    while (recognisers.length < count) recognisers.push(await start());
    return await Promise.race([recognise(pictures, recognisers, options), stopped]);
  } finally {
    await Promise.all([pictures, ...recognisers].map((one) => one.close()));
  }
}

async function recognise(
  pictures: PagePictures,
  recognisers: readonly Recogniser[],
  { onProgress, signal, mayGoOn = () => Promise.resolve() }: PageOptions,
): Promise<ScannedPage[]> {
  const pages: ScannedPage[] = [];
  let begun = 0;
  let done = 0;
  const readOn = async (recogniser: Recogniser) => {
    while (begun < pictures.count) {
      const number = (begun += 1);
      await mayGoOn();
      signal?.throwIfAborted();
      pages[number - 1] = await recogniser.read(await pictures.page(number));
      signal?.throwIfAborted();
      done += 1;
      onProgress?.(done, pictures.count);
    }
  };
  onProgress?.(0, pictures.count);
  await Promise.all(recognisers.map(readOn));
  return pages;
}
