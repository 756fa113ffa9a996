import { limits } from '#domain/limits.ts';
import type { DocumentText, Following, Line } from '#domain/reading/segment/lines.ts';
import { FaceCounts } from './face-counts.ts';
import { withFields, type Run } from './pdf-fields.ts';
import { orderColumns } from './pdf-columns.ts';
import { turnUpright } from './pdf-directions.ts';
import { arePictures, picturePages } from './picture-pages.ts';
import { DocumentProblem } from './problem.ts';
import type { ReadingOptions } from './read-text.ts';

type PrintedLine = {
  text: string;
  x: number;
  y: number;
  height: number;
  faces: FaceCounts;
  /** How it follows the line before it, where its place does not say so. */
  follows?: Following | undefined;
};

const minLettersPerPage = 20;
/** Fewer letters than this on a page may be what a stamp or a scanner wrote over its picture. */
const lettersOfStamps = 300;
const paragraphSpacing = 1.22;
const maxSpacing = 3;
const commonShare = 0.15;
const mostRunning = 4;

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
    const hasForm = (await pdf.getFieldObjects().catch(() => null)) !== null;
    const pages: Run[][][] = [];
    let length = 0;
    for (let number = 1; number <= pdf.numPages; number += 1) {
      signal?.throwIfAborted();
      const page = await pdf.getPage(number);
      const { items } = await page.getTextContent();
      const runs = items.filter((item): item is typeof item & Run => 'str' in item);
      const fields = hasForm ? await page.getAnnotations() : [];
      page.cleanup();
      length += runs.reduce((sum, { str }) => sum + str.trim().length, 0);
      if (length > limits.textBytes) throw new DocumentProblem('too-much-text');
      pages.push(turnUpright(withFields(runs, fields)));
      onProgress?.(number, pdf.numPages);
    }
    const printed = printedPages(pages);
    if (isEmptyForm(printed)) throw new DocumentProblem('form');
    if (length < minLettersPerPage * pages.length) throw new DocumentProblem('scanned');
    if (length < lettersOfStamps * pages.length && (await arePictures(pdf)))
      throw new DocumentProblem('scanned');
    const lines = linesOf(printed);
    const pictures = await picturePages(pdf, lines, signal);
    return { pages: lines, ...(pictures.length === 0 ? {} : { pictures }) };
  } catch (error) {
    throw signal?.aborted === true ? signal.reason : problemOf(error);
  } finally {
    await pdf.loadingTask.destroy();
  }
}

/** The text of pages by their runs of letters, those of each page apart by the way they are turned. */
export const textOfRuns = (pages: readonly Run[][][]): DocumentText => ({
  pages: linesOf(printedPages(pages)),
});

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
      face: line.faces.main(),
    })),
  );
}

/** The lines of each page, upright ones first. */
function printedPages(pages: readonly Run[][][]): PrintedLine[][] {
  const ordered = orderColumns(pages.flat());
  let done = 0;
  return pages.map((ways) => {
    const groups = ordered.slice(done, (done += ways.length)).flat();
    const lines = groups.flatMap(linesOfGroup);
    return ways.length === 1 ? headFirst(lines) : lines;
  });
}

/** Some programs write the running head of a page after its text. */
function headFirst(lines: readonly PrintedLine[]): PrintedLine[] {
  const last = lines.slice(-mostRunning);
  const others = lines.slice(0, -mostRunning);
  const top = others.reduce((most, { y }) => Math.max(most, y), -Infinity);
  const isHead = ({ y }: PrintedLine) => others.length > 0 && y > top;
  return [...last.filter(isHead), ...others, ...last.filter((line) => !isHead(line))];
}

function linesOfGroup({ items, follows }: { items: Run[]; follows?: Following }): PrintedLine[] {
  const [first, ...others] = printedLines(items);
  return first === undefined ? [] : [{ ...first, follows }, ...others];
}

/** Items on one height make one line; wide blanks between them become three, as in a text with columns. */
function printedLines(items: Run[]): PrintedLine[] {
  const lines: PrintedLine[] = [];
  let end = 0;
  let isEnded = true;
  for (const { str, transform, width, height, hasEOL, fontName } of items) {
    const [, , , , x = 0, y = 0] = transform;
    const line = lines.at(-1);
    if (str === '' && !hasEOL) continue;
    if (line !== undefined && !isEnded && Math.abs(y - line.y) <= line.height * 0.6) {
      const blank = x - end;
      if (str.trim() === '') line.text += width > line.height * 2 ? '   ' : ' ';
      else line.text += (blank > line.height * 0.2 && !line.text.endsWith(' ') ? ' ' : '') + str;
      line.height = Math.max(line.height, height);
    } else if (str.trim() !== '') {
      lines.push({ text: str, x, y, height, faces: new FaceCounts() });
      isEnded = false;
    }
    lines.at(-1)?.faces.add({ name: fontName, size: Math.round(height * 2) / 2 }, str);
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
  if (line.follows !== undefined) return line.follows;
  const spacing = spacingOf(line, before);
  return spacing > usual * paragraphSpacing || spacing < 0 ? 'gap' : 'wrapped';
}
