import type { ScannedPage } from '#domain/reading/scan/scanned.ts';
import { openPicturesInWorker } from './pictures-in-worker.ts';
import type { PagePicture, PagePictures } from './pdf-pictures.ts';

/** A page as a picture takes some 35 MB while it is shown. */
const mostKept = 2;

/** The pages of a scan as pictures that parts are drawn from; `close` frees them. */
export class PageImages {
  readonly #pages: readonly ScannedPage[];
  readonly #pictures: Promise<PagePictures>;
  readonly #drawn = new Map<number, Promise<HTMLCanvasElement>>();

  constructor(document: Blob, pages: readonly ScannedPage[]) {
    this.#pages = pages;
    this.#pictures = openPicturesInWorker(document);
    this.#pictures.catch(() => undefined);
  }

  /** Draws a part of a page (counted from 1) into a canvas: left, top, right and bottom in pixels. Rejects where it cannot. */
  async draw(
    canvas: HTMLCanvasElement,
    page: number,
    [left, top, right, bottom]: readonly [number, number, number, number],
  ): Promise<void> {
    const drawn = await this.#page(page);
    canvas.width = Math.max(1, right - left);
    canvas.height = Math.max(1, bottom - top);
    canvas.getContext('2d')?.drawImage(drawn, -left, -top);
  }

  async close(): Promise<void> {
    this.#drawn.clear();
    await this.#pictures.then((pictures) => pictures.close()).catch(() => undefined);
  }

  #page(number: number): Promise<HTMLCanvasElement> {
    const known = this.#drawn.get(number);
    if (known !== undefined) return known;
    const drawn = this.#pictures
      .then((pictures) => pictures.page(number))
      .then((picture) => upright(picture, this.#pages[number - 1]?.turned ?? 0));
    this.#drawn.set(number, drawn);
    const [oldest] = this.#drawn.keys();
    if (this.#drawn.size > mostKept && oldest !== undefined) this.#drawn.delete(oldest);
    return drawn;
  }
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
