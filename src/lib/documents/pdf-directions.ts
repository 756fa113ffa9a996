/** A run of letters of a PDF: its transform says which way it runs and where it begins. */
type Run = { transform: number[] };

const quarter = Math.PI / 2;
const maxSkew = Math.PI / 12;

/** How a place is turned so that text which ran a number of quarters to the left runs to the right. */
const turned: ((x: number, y: number) => [number, number])[] = [
  (x, y) => [x, y],
  (x, y) => [y, -x],
  (x, y) => [-x, -y],
  (x, y) => [-y, x],
];

/**
 * The runs of a page by the way they run, upright ones first, turned so that all run to the right. What lies across the
 * page is a watermark and left out.
 */
export function turnUpright<Item extends Run>(items: readonly Item[]): Item[][] {
  const groups: Item[][] = [[], [], [], []];
  for (const item of items) {
    const [a = 1, b = 0, , , x = 0, y = 0] = item.transform;
    const angle = Math.atan2(b, a);
    const quarters = Math.round(angle / quarter);
    if (Math.abs(angle - quarters * quarter) > maxSkew) continue;
    const way = (quarters + 4) % 4;
    const size = Math.hypot(a, b);
    const [left, up] = turned[way]?.(x, y) ?? [x, y];
    groups[way]?.push(way === 0 ? item : { ...item, transform: [size, 0, 0, size, left, up] });
  }
  return groups.filter((group) => group.length > 0);
}
