import { limits } from '#domain/limits.ts';
import type { DocumentText, Following, Line } from '#domain/reading/segment/lines.ts';
import { turnUpright } from './pdf-directions.ts';
import { DocumentProblem } from './problem.ts';
import type { ReadingOptions } from './read-text.ts';

type Item = { str: string; transform: number[]; width: number; height: number; hasEOL: boolean };
type PrintedLine = { text: string; x: number; y: number; height: number };

const minLettersPerPage = 20;
const paragraphSpacing = 1.22;
const maxSpacing = 3;
const commonShare = 0.15;

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
    const pages: PrintedLine[][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.filter((item): item is typeof item & Item => 'str' in item);
      const lines = turnUpright(runs).flatMap(printedLines);
      page.cleanup();
      length += lines.reduce((sum, { text }) => sum + text.length, 0);
      if (length > limits.textBytes) throw new DocumentProblem('too-much-text');
      pages.push(lines);
      onProgress?.(number, pdf.numPages);
    }
    if (isEmptyForm(pages)) throw new DocumentProblem('form');
    if (length < minLettersPerPage * pages.length) throw new DocumentProblem('scanned');
    return { pages: linesOf(pages) };
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : problemOf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** What a form of Adobe's shows in every other program: one page that asks to wait for the rest. */
const isEmptyForm = (pages: readonly PrintedLine[][]): boolean =>
  pages.length === 1 && waiting.test(pages[0]?.[0]?.text ?? '');

const waiting = /^(?:please wait|veuillez patienter|espere|aguarde) ?(?:\.{3}|…)/i;

function problemOf(error: unknown): DocumentProblem {
  if (error instanceof DocumentProblem) return error;
  const isLocked = error instanceof Error && error.name === 'PasswordException';
  return new DocumentProblem(isLocked ? 'password' : 'damaged', { cause: error });
}

function linesOf(pages: readonly PrintedLine[][]): Line[][] {
  const spacing = usualSpacing(pages);
  return pages.map((lines) =>
    lines.map((line, index) => ({
      text: line.text.trim(),
      follows: followingOf(line, lines[index - 1], spacing),
      indent: Math.round(line.x / Math.max(line.height / 2, 1)),
    })),
  );
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
  return lines.filter(({ text }) => text.trim() !== '');
}

/** The distance between two lines of a paragraph in heights of a line: the least of those that are common. */
function usualSpacing(pages: readonly PrintedLine[][]): number {
  const counts = new Map<number, number>();
  let total = 0;
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const distance = spacingOf(line, lines[index - 1]);
      if (distance <= 0 || distance > maxSpacing) return;
      const step = Math.round(distance * 10) / 10;
      counts.set(step, (counts.get(step) ?? 0) + 1);
      total += 1;
    });
  }
  const common = [...counts].filter(([, count]) => count >= total * commonShare);
  return Math.min(maxSpacing, ...common.map(([step]) => step));
}

const spacingOf = (line: PrintedLine, before: PrintedLine | undefined) =>
  before === undefined ? 0 : (before.y - line.y) / Math.max(line.height, 1);

function followingOf(line: PrintedLine, before: PrintedLine | undefined, usual: number): Following {
  if (before === undefined) return 'page';
  const spacing = spacingOf(line, before);
  return spacing > usual * paragraphSpacing || spacing < 0 ? 'gap' : 'wrapped';
}
