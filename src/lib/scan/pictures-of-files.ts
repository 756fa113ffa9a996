import { firstPages } from '#domain/reading/join-readings.ts';
import type { PagePictures } from './pdf-pictures.ts';

/** A file of a document with the number of its pages. */
export type PagedFile = { content: Blob; pages: number };

/** Each takes a thread of its own and holds its bytes. */
const mostOpen = 2;

/** A file that is open, and what was asked of it so far. */
type OpenFile = { pictures: Promise<PagePictures>; asked: Promise<unknown> };

/**
 * The pages of several files as pictures, counted through all of them. A file is opened by `open` when one of its pages is asked for,
 * and the one that was needed longest ago is closed then.
 */
export function picturesOfFiles(
  files: readonly PagedFile[],
  open: (file: Blob) => Promise<PagePictures>,
): PagePictures {
  const first = firstPages(files);
  const opened = new Map<number, OpenFile>();

  const fileAt = (at: number): OpenFile => {
    const file = opened.get(at) ?? openAt(at);
    // The one that was used last stands last.
    opened.delete(at);
    opened.set(at, file);
    const [longestAgo] = opened.keys();
    if (opened.size > mostOpen && longestAgo !== undefined) closeAt(longestAgo);
    return file;
  };
  const openAt = (at: number): OpenFile => {
    const content = files[at]?.content;
    const pictures = content ? open(content) : Promise.reject(new Error('there is no such page'));
    pictures.catch(() => undefined);
    return { pictures, asked: Promise.resolve() };
  };
  const closeAt = (at: number): void => {
    const file = opened.get(at);
    opened.delete(at);
    void file?.asked.then(() => close(file));
  };

  return {
    count: files.reduce((sum, { pages }) => sum + pages, 0),
    page: (number) => {
      const at = first.findLastIndex((page) => page <= number);
      const file = fileAt(at);
      const picture = file.pictures.then((one) => one.page(number - (first[at] ?? 1) + 1));
      file.asked = Promise.allSettled([file.asked, picture]);
      return picture;
    },
    close: async () => {
      const all = [...opened.values()];
      opened.clear();
      await Promise.all(all.map(close));
    },
  };
}

const close = ({ pictures }: OpenFile): Promise<void> =>
  pictures.then((one) => one.close()).catch(() => undefined);
