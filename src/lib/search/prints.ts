/** How many characters a print has. */
const length = 4;
const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/**
 * A short mark of a clause, by which a device knows it again from build to build: 24 bits of its slug (FNV-1a). Among
 * 2,000 clauses a further one has the mark of another once in 8,000 times.
 */
export function printOf(slug: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(slug)) hash = Math.imul(hash ^ byte, 0x01000193);
  const folded = (hash >>> 24) ^ (hash & 0xffffff);
  return [18, 12, 6, 0].map((shift) => digits[(folded >>> shift) & 63]).join('');
}

/** Prints as one text, as the file `prints.json` and the device's storage hold them. */
export const packPrints = (prints: Iterable<string>): string => [...prints].join('');

/** Opens what `packPrints` made; what is no print at its end is left out. */
export function openPrints(packed: string): string[] {
  return Array.from({ length: Math.floor(packed.length / length) }, (_, at) =>
    packed.slice(at * length, (at + 1) * length),
  );
}
