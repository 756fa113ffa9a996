import type { getDocumentProxy } from 'unpdf';
import { removeFurniture } from '#domain/reading/segment/furniture.ts';
import type { Line } from '#domain/reading/segment/lines.ts';
import { isPicture } from './pdf-images.ts';

type Pdf = Awaited<ReturnType<typeof getDocumentProxy>>;

const minLetters = 20;
const pagesLookedAt = 3;

/** Whether each page, as far as one looks, is covered by pictures. */
export async function arePictures(pdf: Pdf): Promise<boolean> {
  const looked = Array.from({ length: Math.min(pagesLookedAt, pdf.numPages) }, (_, at) => at + 1);
  return (await coveredPages(pdf, looked)).length === looked.length;
}

/**
 * The pages of a PDF, counted from 1, that are covered by pictures and hold no text, what runs along their edges left out;
 * `pages` are its lines.
 */
export function picturePages(
  pdf: Pdf,
  pages: readonly Line[][],
  signal: AbortSignal | undefined,
): Promise<number[]> {
  const own = removeFurniture(pages);
  const bare = own.flatMap((lines, at) => (lettersIn(lines) < minLetters ? [at + 1] : []));
  return coveredPages(pdf, bare, signal);
}

const lettersIn = (lines: readonly Line[]): number =>
  lines.reduce((sum, { text }) => sum + text.trim().length, 0);

async function coveredPages(
  pdf: Pdf,
  numbers: readonly number[],
  signal?: AbortSignal,
): Promise<number[]> {
  if (numbers.length === 0) return [];
  const { getResolvedPDFJS } = await import('unpdf');
  const { OPS } = await getResolvedPDFJS();
  const covered: number[] = [];
  for (const number of numbers) {
    signal?.throwIfAborted();
    const page = await pdf.getPage(number);
    if (await isPicture(page, OPS)) covered.push(number);
    page.cleanup();
  }
  return covered;
}
