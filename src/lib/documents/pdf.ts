import { limits } from '#domain/limits.ts';
import type { DocumentText, Following, Line } from '#domain/segment/lines.ts';
import { DocumentProblem } from './problem.ts';
import type { ReadingOptions } from './read-document.ts';

type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };
type PrintedLine = { text: string; x: number; y: number; height: number };

const leastLettersPerPage = 20;

/** The lines of a PDF, page by page, from its text layer. Throws a DocumentProblem. */
export async function readPdf(
  bytes: Uint8Array,
  { onProgress, signal }: ReadingOptions,
): Promise<DocumentText> {
  const { getDocumentProxy } = await import('unpdf');
  // PDF.js takes the bytes it is given away from their owner.
  const opening = getDocumentProxy(bytes.slice(), { verbosity: 0, useSystemFonts: false });
  const pdf = await opening.catch((error: unknown) => {
    throw problemOf(error);
  });
  try {
    if (pdf.numPages > limits.pages) throw new DocumentProblem('too-many-pages');
    const pages: Line[][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const lines = linesOf(items.filter((item): item is typeof item & Item => 'str' in item));
      page.cleanup();
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > limits.textBytes) throw new DocumentProblem('too-much-text');
      pages.push(lines);
      onProgress?.(number, pdf.numPages);
    }
    if (length < leastLettersPerPage * pages.length) throw new DocumentProblem('scanned');
    return { pages };
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : problemOf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

function problemOf(error: unknown): DocumentProblem {
  if (error instanceof DocumentProblem) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new DocumentProblem(isLocked ? 'password' : 'damaged', { cause: error });
}

function linesOf(items: Item[]): Line[] {
  const printed = printedLines(items).filter(({ text }) => text.trim() !== '');
  const spacing = usualSpacing(printed);
  return printed.map((line, index) => ({
    text: line.text.trim(),
    follows: followingOf(line, printed[index - 1], spacing),
    indent: Math.round(line.x / Math.max(line.height / 2, 1)),
  }));
}

/** Items on one height make one line; wide blanks between them become three, as in a text with columns. */
function printedLines(items: Item[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let end = 0;
  let isEnded = true;
  for (const { str, transform, width, height, hasEOL } of items) {
    const [, , , , x = 0, y = 0] = transform;
    const line = lines.at(-1);
    if (str === '' && !hasEOL) continue;
    if (line !== undefined && !isEnded && Math.abs(y - line.y) <= line.height * 0.6) {
      const blank = x - end;
      if (str.trim() === '') line.text += width > line.height * 2 ? '   ' : ' ';
      else line.text += (blank > line.height * 0.2 && !line.text.endsWith(' ') ? ' ' : '') + str;
      line.height = Math.max(line.height, height);
    } else if (str.trim() !== '') {
      lines.push({ text: str, x, y, height });
      isEnded = false;
    }
    end = x + width;
    if (hasEOL) isEnded = true;
  }
  return lines;
}

/** The commonest distance between two lines, in the unit of the page. */
function usualSpacing(lines: PrintedLine[]): number {
  const counts = new Map<number, number>();
  lines.forEach(({ y }, index) => {
    const distance = Math.round((lines[index - 1]?.y ?? y) - y);
    if (distance > 0) counts.set(distance, (counts.get(distance) ?? 0) + 1);
  });
  const [most] = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
  return most?.[0] ?? 0;
}

function followingOf(
  line: PrintedLine,
  before: PrintedLine | undefined,
  spacing: number,
): Following {
  if (before === undefined) return 'page';
  const distance = before.y - line.y;
  return distance > Math.max(spacing * 1.3, spacing + 2) || distance < -spacing ? 'gap' : 'wrapped';
}
