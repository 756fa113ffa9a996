import type { ScannedLine, ScannedPage } from '#domain/reading/scan/scanned.ts';
import type { Line, Page } from 'tesseract.js';

/** What Tesseract read in a picture of this size. */
export function scannedPage(
  { blocks, rotateRadians }: Pick<Page, 'blocks' | 'rotateRadians'>,
  size: { width: number; height: number } | undefined,
): ScannedPage {
  const lines = (blocks ?? [])
    .flatMap(({ paragraphs }) => paragraphs.flatMap((paragraph) => paragraph.lines))
    .map(scannedLine)
    .filter(({ words }) => words.length > 0);
  const boxes = lines.flatMap(({ words }) => words.map(({ box }) => box));
  return {
    width: size?.width ?? Math.max(1, ...boxes.map(([, , right]) => right)),
    height: size?.height ?? Math.max(1, ...boxes.map(([, , , bottom]) => bottom)),
    turned: rotateRadians ?? 0,
    lines,
  };
}

function scannedLine({ words, baseline, rowAttributes, bbox }: Line): ScannedLine {
  return {
    words: words
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, confidence, bbox: { x0, y0, x1, y1 } }) => ({
        text: text.trim(),
        confidence,
        box: [x0, y0, x1, y1],
      })),
    base: (baseline.y0 + baseline.y1) / 2,
    height: rowAttributes.rowHeight || bbox.y1 - bbox.y0,
  };
}
