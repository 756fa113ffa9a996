import type { DocumentText, Line } from '#domain/reading/segment/lines.ts';
import { decodeText } from './encoding.ts';
import { DocumentProblem } from './problem.ts';

/** The lines of a plain text in UTF-8, UTF-16, Latin-1 or Windows-1252; form feeds part its pages. */
export function readPlainText(bytes: Uint8Array): DocumentText {
  const text = decodeText(bytes).replace(/\r\n?|\u2028/g, '\n');
  if (text.trim() === '') throw new DocumentProblem('no-text');
  return { pages: text.split('\f').map(linesOf) };
}

function linesOf(page: string): Line[] {
  const lines: Line[] = [];
  let blank = false;
  for (const whole of page.split('\n')) {
    const text = whole.replace(/\t/g, '    ').trimEnd();
    if (text.trim() === '') {
      blank = true;
      continue;
    }
    const follows = lines.length === 0 ? 'page' : blank ? 'gap' : 'wrapped';
    lines.push({ text: text.trimStart(), follows, indent: text.length - text.trimStart().length });
    blank = false;
  }
  return lines;
}
