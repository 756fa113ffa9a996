import type { ScannedLine, ScannedPage } from '#domain/reading/scan/scanned.ts';
import type { Run } from '#lib/documents/pdf-fields.ts';

/** How wide a page is taken to be, in points. */
const pageWidth = 595;
/** How much a line's height may differ from the usual one and be the same size of letters: accents on capitals add a third. */
const sameSize = 0.4;

/** The runs of letters of a page read from a picture, as those of a PDF. */
export function runsOf({ lines, width, height }: ScannedPage): Run[] {
  const scale = pageWidth / width;
  const usual = median(lines.flatMap((line) => line.words.map(() => line.height)));
  return lines.flatMap((line) => {
    const size = sizeOf(line, usual) * scale;
    return line.words.map(({ text, box: [left, , right] }, at) => ({
      str: text,
      transform: [size, 0, 0, size, left * scale, (height - line.base) * scale],
      width: (right - left) * scale,
      height: size,
      hasEOL: at === line.words.length - 1,
      fontName: '',
    }));
  });
}

/** Heights of lines differ by the letters in them; only what stands out is another size. */
const sizeOf = ({ height }: ScannedLine, usual: number): number =>
  Math.abs(height - usual) <= usual * sameSize ? usual : height;

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[sorted.length >> 1] ?? 1;
}
