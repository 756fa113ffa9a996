import { keyOfLine, linesToCompare } from '#domain/reading/scan/lines-to-compare.ts';
import { isFromPicture, type ScannedPage } from '#domain/reading/scan/scanned.ts';
import type { TextFrom } from '#domain/words.ts';

/** Whether a person compared with its pictures every line of a clause that is to be; undefined of a clause that was text. */
export function textFrom(
  { text, page, compared }: { text: string; page: number; compared: readonly string[] },
  pages: readonly ScannedPage[],
  critical: ReadonlySet<string>,
): TextFrom | undefined {
  if (!isFromPicture(page, pages)) return undefined;
  const lines = linesToCompare(text, page, pages, critical);
  const isDone = lines.every((line) => compared.includes(keyOfLine(line, text)));
  return isDone ? 'scan-compared' : 'scan';
}
