import { limits } from '#domain/limits.ts';

/** A file of the agreement; pasted text is one without a name. */
export type GivenFile = { id: string; name: string; content: Blob };

/** A file that was chosen, in whole or made smaller. */
export type ChosenFile = { name: string; content: Blob };

/** Why chosen files were not added: there would be more than one document may have, or together larger ones. */
export type TooMuch = 'tooMany' | 'tooLarge';

/**
 * The files with those that were chosen at their end, photographs among these in the order of their names and numbers; what is
 * there already, by name and size, is not added again.
 */
export function withChosen(
  files: readonly GivenFile[],
  chosen: readonly ChosenFile[],
  newId: () => string,
): GivenFile[] {
  const isThere = ({ name, content }: ChosenFile) =>
    files.some((file) => file.name === name && file.content.size === content.size);
  const added = inOrder(chosen).filter((file) => !isThere(file));
  return [...files, ...added.map(({ name, content }) => ({ id: newId(), name, content }))];
}

/** Why files are more than can be sent; undefined where they are not. One file alone is told when it is read. */
export function tooMuchOf(files: readonly GivenFile[]): TooMuch | undefined {
  if (files.length > limits.documents) return 'tooMany';
  const bytes = files.reduce((sum, { content }) => sum + content.size, 0);
  return files.length > 1 && bytes > limits.documentBytes ? 'tooLarge' : undefined;
}

/** The files with one moved by so many places, up when negative; it stops at either end. */
export function moved(files: readonly GivenFile[], id: string, by: number): GivenFile[] {
  const from = files.findIndex((file) => file.id === id);
  const file = files[from];
  if (file === undefined) return [...files];
  return files.toSpliced(from, 1).toSpliced(Math.max(0, from + by), 0, file);
}

/** Cameras number what they take; other files stay as they were chosen. */
function inOrder(chosen: readonly ChosenFile[]): ChosenFile[] {
  const { compare } = new Intl.Collator(undefined, { numeric: true });
  const pictures = chosen.filter(isPicture).toSorted((a, b) => compare(a.name, b.name));
  return chosen.map((file) => (isPicture(file) ? (pictures.shift() ?? file) : file));
}

const isPicture = ({ name, content }: ChosenFile): boolean =>
  content.type.startsWith('image/') || /\.(?:jpe?g|png)$/i.test(name);
