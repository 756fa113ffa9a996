type Entry = Record<string, unknown>;

/** All entries of a piece of content that have a key, wherever they stand in it, in their order. */
export function entriesWith(content: unknown, key: string): Entry[] {
  if (typeof content !== 'object' || content === null) return [];
  const below = Object.values(content).flatMap((value) => entriesWith(value, key));
  return key in content && !Array.isArray(content) ? [content as Entry, ...below] : below;
}

/** All that a piece of content names under a key, wherever it stands: slugs or lists of them. */
export const namedIn = (content: unknown, key: string): string[] =>
  entriesWith(content, key).flatMap((entry) => [entry[key]].flat().map(String));
