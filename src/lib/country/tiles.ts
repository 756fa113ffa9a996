/** A place in the picture: column and row, counted from 1. */
export type Place = readonly [column: number, row: number];

/** Where a country lies in the picture, roughly as on a map. */
const places: Record<string, Place> = {
  CA: [1, 2],
  US: [1, 3],
  MX: [1, 4],
  CO: [2, 5],
  BR: [3, 6],
  CL: [2, 7],
  AR: [3, 7],
  UY: [4, 7],
  NO: [6, 1],
  SE: [7, 1],
  FI: [8, 1],
  IE: [4, 2],
  GB: [5, 2],
  NL: [6, 2],
  DK: [7, 2],
  BE: [5, 3],
  LU: [6, 3],
  DE: [7, 3],
  PL: [8, 3],
  FR: [5, 4],
  CH: [6, 4],
  AT: [7, 4],
  PT: [4, 5],
  ES: [5, 5],
  IT: [6, 5],
  GR: [7, 5],
  BG: [8, 5],
  ZA: [7, 7],
  KG: [10, 3],
  IN: [10, 5],
  KR: [12, 3],
  JP: [13, 3],
  PH: [13, 5],
  MY: [11, 6],
  SG: [11, 7],
  AU: [13, 7],
  NZ: [14, 8],
};
/** How many columns and rows the picture has. */
export const picture = { columns: 14, rows: 9 };

/** Where each of these countries lies; one without a place, like EU-wide and global texts, stands in the last row. */
export function placesOf(codes: string[]): Map<string, Place> {
  const elsewhere = codes.filter((code) => places[code] === undefined);
  return new Map(
    codes.map((code) => [code, places[code] ?? [elsewhere.indexOf(code) + 1, picture.rows]]),
  );
}
