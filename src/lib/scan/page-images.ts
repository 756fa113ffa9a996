import type { ComparedLine } from '#domain/reading/scan/lines-to-compare.ts';
import type { ScannedPage } from '#domain/reading/scan/scanned.ts';
import type { PagePicture, PagePictures } from './pdf-pictures.ts';
import { openPicturesInWorker } from './pictures-in-worker.ts';
import { picturesOfFiles, type PagedFile } from './pictures-of-files.ts';

/** A page as a picture takes some 35 MB while it is shown. */
const mostKept = 2;
/** What stands beside a line belongs to it: tall letters, a sign at its end. */
const margin = 10;
/** How high a line is shown, in pixels of the screen. */
const heightShown = 36;

/** The pages of a scan as pictures that parts are drawn from; `close` frees them. */
export class PageImages {
  readonly #pages: readonly ScannedPage[];
  readonly #pictures: PagePictures;
  readonly #drawn = new Map<number, Promise<HTMLCanvasElement>>();

  constructor(files: readonly PagedFile[], pages: readonly ScannedPage[]) {
    this.#pages = pages;
    this.#pictures = picturesOfFiles(files, openPicturesInWorker);
  }

  /**
   * Draws a line into a canvas so that its letters can be read in `width` pixels of the screen, broken where it is wider. Rejects
   * where it cannot.
   */
  async draw(
    canvas: HTMLCanvasElement,
    { page, box, gaps }: ComparedLine,
    width: number,
  ): Promise<void> {
    const drawn = await this.#page(page);
    const [, top, , bottom] = box;
    const height = bottom - top + 2 * margin;
    const scale = heightShown / height;
    const rows = rowsOf(gaps, box, width / scale);
    canvas.width = Math.max(...rows.map(([left, right]) => right - left));
    canvas.height = height * rows.length;
    canvas.style.inlineSize = `${canvas.width * scale}px`;
    const drawing = canvas.getContext('2d');
    for (const [at, [left, right]] of rows.entries())
      drawing?.drawImage(
        drawn,
        ...([left, top - margin, right - left, height] as const),
        ...([0, at * height, right - left, height] as const),
      );
  }

  async close(): Promise<void> {
    this.#drawn.clear();
    await this.#pictures.close();
  }

  #page(number: number): Promise<HTMLCanvasElement> {
    const known = this.#drawn.get(number);
    if (known !== undefined) return known;
    const drawn = this.#pictures
      .page(number)
      .then((picture) => upright(picture, this.#pages[number - 1]?.turned ?? 0));
    this.#drawn.set(number, drawn);
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size > mostKept && oldest !== undefined) this.#drawn.delete(oldest);
    return drawn;
  }
}

/** A line in rows, each as wide as it may be; a word that is wider stays whole. */
function rowsOf(
  gaps: ComparedLine['gaps'],
  [left, , right]: ComparedLine['box'],
  most: number,
): [left: number, right: number][] {
  const rows: [number, number][] = [];
  let begun = left - margin;
  let last = begun;
  for (const end of [...gaps, right + margin]) {
    if (end - begun > most && last > begun) {
      rows.push([begun, last]);
      begun = last;
    }
    last = end;
  }
  return [...rows, [begun, last]];
}

/** A gray picture of a page, turned as it was when its words were read. */
function upright({ file, size }: PagePicture, turned: number): HTMLCanvasElement {
  const { width, height } = size ?? { width: 1, height: 1 };
  const gray = file.subarray(file.length - width * height);
  const pixels = new ImageData(width, height);
  new Uint32Array(pixels.data.buffer).forEach((_, at, all) => {
    all[at] = 0xff000000 | ((gray[at] ?? 255) * 0x010101);
  });
  const flat = Object.assign(document.createElement('canvas'), { width, height });
  flat.getContext('2d')?.putImageData(pixels, 0, 0);
  if (turned === 0) return flat;
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const drawing = canvas.getContext('2d');
  drawing?.translate(width / 2, height / 2);
  drawing?.rotate(turned);
  drawing?.drawImage(flat, -width / 2, -height / 2);
  return canvas;
}
