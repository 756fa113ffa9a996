type Place = { x: number; y: number };

/** How far from the middle the outermost ring stands, and the numbers beside it. */
const outer = 50;
const labels = 55;

/** The place at a share (0 to 1) of one of `many` spokes; the first points up, the others follow the clock. */
function placeOn(spoke: number, many: number, share: number): Place {
  const angle = (2 * Math.PI * spoke) / many - Math.PI / 2;
  const round = (value: number) => Math.round(value * outer * share * 10) / 10;
  return { x: round(Math.cos(angle)), y: round(Math.sin(angle)) };
}

/** The ends of the spokes, and where their numbers stand. */
export const spokes = (many: number): (Place & { label: Place })[] =>
  Array.from({ length: many }, (_, spoke) => ({
    ...placeOn(spoke, many, 1),
    label: placeOn(spoke, many, labels / outer),
  }));

/** A ring through all spokes at a share of their length, as the points of a polygon. */
export const ringPoints = (share: number, many: number): string =>
  pointsOf(Array.from({ length: many }, (_, spoke) => placeOn(spoke, many, share)));

/** The shape of levels (1 to `total`), one a spoke, as the points of a polygon; what is not answered lies in the middle. */
export const shapeOf = (levels: readonly (number | undefined)[], total: number): string =>
  pointsOf(levels.map((level, spoke) => placeOn(spoke, levels.length, (level ?? 0) / total)));

const pointsOf = (places: Place[]): string => places.map(({ x, y }) => `${x},${y}`).join(' ');
