import type { PagePictures } from './pdf-pictures.ts';
import type { Recogniser } from './recogniser.ts';
import type { ScannedPage } from '#domain/reading/scan/scanned.ts';

export type PageOptions = {
  /** Is told how many pages are read, and of how many. */
  onProgress?: ((done: number, total: number) => void) | undefined;
  signal?: AbortSignal | undefined;
  /** Resolves when the next page may be begun: at once, or once a pause is over. */
  mayGoOn?: (() => Promise<void>) | undefined;
};

/** Reads pages in their order, as many at once as there are recognisers. Rejects with the reason of an aborted `signal`. */
export async function readPages(
  pictures: PagePictures,
  recognisers: readonly Recogniser[],
  { onProgress, signal, mayGoOn = () => Promise.resolve() }: PageOptions = {},
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
