import {
  followedBy,
  imagesOf,
  type PdfCodes,
  type PdfPage,
  type Placing,
} from '#lib/documents/pdf-images.ts';
import { GrayPage, type Picture } from './gray-page.ts';

/** The pages of a document as pictures; pages count from 1. `close` frees what they need. */
export type PagePictures = {
  count: number;
  page: (number: number) => Promise<PagePicture>;
  close: () => Promise<void>;
};

/** A page as a file of a picture, PGM or as it was given, with its size in pixels where that is known. */
export type PagePicture = { file: Uint8Array; size?: { width: number; height: number } };

/** Enough for small print; what is finer costs time and finds no more words. */
const mostDotsPerInch = 300;
const leastDotsPerInch = 150;
const pointsPerInch = 72;
const mostPixels = 80_000_000;
const leastPixels = 10_000;

/** Where PDF.js keeps what a page names. */
type Objects = { get: (name: string, take: (object: unknown) => void) => void };

/** The pages of a PDF, drawn from the pictures it holds. */
export async function openPdfPictures(bytes: Uint8Array): Promise<PagePictures> {
  const { getDocumentProxy, getResolvedPDFJS } = await import('unpdf');
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    verbosity: 0,
    useSystemFonts: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    maxImageSize: mostPixels,
  });
  const { OPS } = await getResolvedPDFJS();
  return {
    count: pdf.numPages,
    page: async (number) => {
      const page = await pdf.getPage(number);
      try {
        const drawn = await picturesOf(page, OPS);
        const drawing = draw(page, drawn);
        const { width, height } = drawing;
        return { file: drawing.toFile(), size: { width, height } };
      } finally {
        page.cleanup();
      }
    },
    close: () => pdf.loadingTask.destroy(),
  };
}

type Drawn = { picture: Picture; placing: Placing; isMask: boolean };

/** The pictures of a page once they are decoded, in the order in which it draws them. */
async function picturesOf(page: PdfPage, codes: PdfCodes): Promise<Drawn[]> {
  const drawn: Drawn[] = [];
  for (const { image, placing, isMask } of await imagesOf(page, codes)) {
    const picture = asPicture(await decoded(page, image), isMask);
    if (picture !== undefined) drawn.push({ picture, placing, isMask });
  }
  return drawn;
}

/** A picture that a page names comes once it is decoded; a small one stands in the call itself. */
async function decoded(page: PdfPage, named: unknown): Promise<unknown> {
  const name = typeof named === 'string' ? named : (named as { data?: unknown } | null)?.data;
  if (typeof name !== 'string') return named;
  const objects = (name.startsWith('g_') ? page.commonObjs : page.objs) as Objects;
  const object = await new Promise<unknown>((resolve) => {
    objects.get(name, resolve);
  });
  return typeof named === 'string' ? object : { ...(named as object), ...(object as object) };
}

/** Without a canvas PDF.js says how many bytes a pixel has by their number. */
function asPicture(object: unknown, isMask: boolean): Picture | undefined {
  const {
    width = 0,
    height = 0,
    data,
  } = object as { width?: number; height?: number; data?: unknown };
  if (!ArrayBuffer.isView(data) || width * height === 0) return undefined;
  const bits = new Uint8Array(data.buffer as ArrayBuffer, data.byteOffset, data.byteLength);
  const bytes = isMask ? 0 : Math.floor(bits.length / (width * height));
  const channels = ([0, 1, 3, 4] as const).find((count) => count === bytes);
  return channels === undefined ? undefined : { width, height, bits, channels };
}

function draw(page: PdfPage, drawn: readonly Drawn[]): GrayPage {
  const dots = Math.max(leastDotsPerInch, Math.min(mostDotsPerInch, finestOf(drawn)));
  const { width, height, transform } = page.getViewport({ scale: dots / pointsPerInch });
  const canvas = new GrayPage(Math.round(width), Math.round(height));
  for (const { picture, placing, isMask } of drawn)
    canvas.paint(picture, followedBy(placing, transform as Placing), isMask);
  return canvas;
}

/** Dots an inch of the finest picture that is no ornament. */
function finestOf(drawn: readonly Drawn[]): number {
  const large = drawn.filter(({ picture: { width, height } }) => width * height >= leastPixels);
  return Math.max(
    0,
    ...large.map(
      ({ picture: { width }, placing: [a, b] }) => (width * pointsPerInch) / Math.hypot(a, b),
    ),
  );
}
