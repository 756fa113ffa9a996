import type { getDocumentProxy, getResolvedPDFJS } from 'unpdf';

/** Where the unit square of a picture lies: a PDF's transformation. */
export type Placing = [a: number, b: number, c: number, d: number, e: number, f: number];

/** A picture as a page draws it: its name or itself, and where it lies in points; a mask darkens only a part of what is below. */
export type PlacedImage = { image: unknown; placing: Placing; isMask: boolean };

export type PdfPage = Awaited<ReturnType<Awaited<ReturnType<typeof getDocumentProxy>>['getPage']>>;
export type PdfCodes = Awaited<ReturnType<typeof getResolvedPDFJS>>['OPS'];

/** A placing that is followed by another: both at once. */
export const followedBy = ([a, b, c, d, e, f]: Placing, [A, B, C, D, E, F]: Placing): Placing => [
  a * A + b * C,
  a * B + b * D,
  c * A + d * C,
  c * B + d * D,
  e * A + f * C + E,
  e * B + f * D + F,
];

/** The pictures that a page draws, in their order. */
export async function imagesOf(page: PdfPage, codes: PdfCodes): Promise<PlacedImage[]> {
  const { fnArray: calls, argsArray } = await page.getOperatorList();
  const given = argsArray as (unknown[] | null)[];
  const images: PlacedImage[] = [];
  const kept: Placing[] = [];
  let placing: Placing = [1, 0, 0, 1, 0, 0];
  for (const [at, call] of calls.entries()) {
    const values = given[at] ?? [];
    if (call === codes.save) kept.push(placing);
    else if (call === codes.restore || call === codes.paintFormXObjectEnd)
      placing = kept.pop() ?? placing;
    else if (call === codes.transform) placing = followedBy(values as Placing, placing);
    else if (call === codes.paintFormXObjectBegin) {
      kept.push(placing);
      if (Array.isArray(values[0])) placing = followedBy(values[0] as Placing, placing);
    } else if (call === codes.paintImageMaskXObject)
      images.push({ image: values[0], placing, isMask: true });
    else if (call === codes.paintImageXObject || call === codes.paintInlineImageXObject)
      images.push({ image: values[0], placing, isMask: false });
  }
  return images;
}

/** Whether pictures cover most of a page. */
export async function isPicture(page: PdfPage, codes: PdfCodes): Promise<boolean> {
  const { width, height } = page.getViewport({ scale: 1 });
  const images = await imagesOf(page, codes);
  const covered = images.reduce(
    (sum, { placing: [a, b, c, d] }) => sum + Math.abs(a * d - b * c),
    0,
  );
  return covered > (width * height) / 2;
}
