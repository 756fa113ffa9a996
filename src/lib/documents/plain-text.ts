import type { DocumentText, Line } from '#domain/reading/segment/lines.ts';
import { withoutEnd } from '#domain/text-end.ts';
import { decodeText } from './encoding.ts';
import { DocumentProblem } from './problem.ts';
import { columnEnd, orderTextColumns } from './text-columns.ts';

/** The lines of a plain text in UTF-8, UTF-16, Latin-1 or Windows-1252; form feeds part its pages. */
export function readPlainText(bytes: Uint8Array): DocumentText {
  const text = decodeText(bytes).replace(/\r\n?|\u2028/g, '\n');
  if (text.trim() === '') throw new DocumentProblem('no-text');
  const rows = text
    .split('\f')
    .map((page) => page.split('\n').map((row) => row.replace(/\t/g, '    ').trimEnd()));
  const pages = orderTextColumns(rows).map(linesOf);
  return { pages: isMarkdown(pages) ? pages.map((lines) => lines.map(withoutMarks)) : pages };
}

const markdownHeading = /^(#{1,6})[ \t]+(?=\S)/;
const minHeadings = 2;

/** Whether headings are written as Markdown does: with signs in front, more than one of them. */
const isMarkdown = (pages: readonly Line[][]): boolean =>
  pages.flat().filter(({ text }) => markdownHeading.test(text)).length >= minHeadings;

/** A line of Markdown as it is shown: a heading by its level, bold words without their stars. */
function withoutMarks(line: Line): Line {
  const text = line.text.replaceAll('**', '');
  const [start = '', signs = ''] = markdownHeading.exec(text) ?? [];
  if (signs === '') return { ...line, text };
  const title = withoutEnd(text.slice(start.length), /[#\s]/);
  return { ...line, text: title, follows: 'gap', level: signs.length };
}

function linesOf(rows: readonly string[]): Line[] {
  const lines: Line[] = [];
  let blank = false;
  let isFirst = true;
  for (const text of rows) {
    if (text === columnEnd) isFirst = true;
    if (text.trim() === '') {
      blank = true;
      continue;
    }
    const follows = isFirst ? 'page' : blank ? 'gap' : 'wrapped';
    lines.push({ text: text.trimStart(), follows, indent: text.length - text.trimStart().length });
    blank = false;
    isFirst = false;
  }
  return lines;
}
