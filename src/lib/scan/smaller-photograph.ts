import { photographIn } from '#lib/documents/kind.ts';

/** A page of paper is then as fine as a scan of 210 dots an inch, enough to read small print. */
const mostPixels = 2500;
const quality = 0.75;
/** What is smaller is sent as it is. */
const smallBytes = 500_000;

/**
 * A photograph of a page no larger than its words need, so that those of an agreement can be sent together, and without what a
 * camera notes of place and time; any other file, a small one, and one that this browser cannot open stay as they are.
 */
export async function smallerPhotograph(file: Blob): Promise<Blob> {
  const start = new Uint8Array(await file.slice(0, 8).arrayBuffer());
  if (file.size <= smallBytes || photographIn(start) === undefined) return file;
  try {
    const smaller = await drawnSmaller(file);
    return smaller.size < file.size ? smaller : file;
  } catch {
    return file;
  }
}

async function drawnSmaller(photograph: Blob): Promise<Blob> {
  const image = await createImageBitmap(photograph);
  const scale = Math.min(1, mostPixels / Math.max(image.width, image.height));
  const [width, height] = [image.width * scale, image.height * scale].map(Math.round);
  const canvas = new OffscreenCanvas(width ?? 1, height ?? 1);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  image.close();
  return canvas.convertToBlob({ type: 'image/jpeg', quality });
}
