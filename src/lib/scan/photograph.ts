import { GrayPage } from './gray-page.ts';
import type { PagePicture } from './pdf-pictures.ts';

/** A page of a photograph is drawn at most this high, as one of paper is at 300 dots an inch. */
const mostHigh = 3500;

/** A photograph upright, gray, and no larger than its words need; where a browser decodes it. */
export async function photographAsGray(photograph: Uint8Array<ArrayBuffer>): Promise<PagePicture> {
  const image = await createImageBitmap(new Blob([photograph]));
  const scale = Math.min(1, mostHigh / Math.max(image.width, image.height));
  const width = Math.round(image.width * scale);
  const height = Math.round(image.height * scale);
  const canvas = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (canvas === null) throw new Error('this browser draws no pictures beside the page');
  canvas.drawImage(image, 0, 0, width, height);
  image.close();
  const bits = new Uint8Array(canvas.getImageData(0, 0, width, height).data.buffer);
  const page = new GrayPage(width, height);
  page.paint({ width, height, bits, channels: 4 }, [width, 0, 0, -height, 0, height]);
  return { file: page.toFile(), size: { width, height } };
}
