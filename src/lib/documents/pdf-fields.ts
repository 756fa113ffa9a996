/** A field of a form as PDF.js tells it. */
type Field = {
  fieldValue?: unknown;
  rect?: unknown;
  defaultAppearanceData?: { fontSize?: number };
};

/** A run of letters of a PDF. */
export type Run = {
  str: string;
  transform: number[];
  width: number;
  height: number;
  hasEOL: boolean;
  fontName: string;
};

const usualSize = 11;
const sameHeight = 0.8;

/** The runs of a page with what was written into its form, each value behind what stands on its height or above it. */
export function withFields(items: readonly Run[], fields: readonly Field[]): Run[] {
  const runs = [...items];
  for (const value of fields.flatMap(runOf)) {
    const y = value.transform[5] ?? 0;
    const next = runs.findIndex(
      ({ transform }) => (transform[5] ?? 0) < y - value.height * sameHeight,
    );
    const at = next === -1 ? runs.length : next;
    const before = runs[at - 1];
    const isBeside =
      before !== undefined && Math.abs((before.transform[5] ?? 0) - y) <= value.height * sameHeight;
    // On one line with what asks for it.
    if (isBeside) {
      const height = before.transform[5] ?? y;
      runs[at - 1] = { ...before, hasEOL: false };
      const str = ` ${value.str}`;
      runs.splice(at, 0, { ...value, str, transform: value.transform.with(5, height) });
    } else runs.splice(at, 0, value);
  }
  return runs;
}

function runOf({ fieldValue, rect, defaultAppearanceData }: Field): Run[] {
  const str = (Array.isArray(fieldValue) ? fieldValue : [fieldValue])
    .filter((one) => typeof one === 'string')
    .join(', ')
    .replace(/\s+/g, ' ')
    .trim();
  if (str === '' || str === 'Off' || !Array.isArray(rect)) return [];
  const [left = 0, bottom = 0, right = 0, top = 0] = rect.map(Number);
  const size = defaultAppearanceData?.fontSize ?? 0;
  const height = size > 0 ? size : Math.min(usualSize, top - bottom);
  const y = bottom + (top - bottom - height) / 2;
  return [
    {
      str,
      transform: [height, 0, 0, height, left, y],
      width: right - left,
      height,
      hasEOL: true,
      fontName: 'field',
    },
  ];
}
