import type { Page } from 'playwright-core';
import { bytes, docx, odt } from './files.ts';
import { escape } from './french-agreements.ts';
import type { LaidOut, Layout } from './layouts.ts';

const wholeLine = 88;
const columnLine = 44;
const cellLine = 24;
const linesOfPage = 48;

function wrap(text: string, width: number): string[] {
  const lines: string[] = [''];
  for (const word of text.split(' ')) {
    const last = lines.at(-1) ?? '';
    if (last !== '' && last.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`;
  }
  return lines;
}

/** Blocks as lines of a width, an empty line between two of them. */
const linesOf = (blocks: readonly LaidOut[], width: number): string[] =>
  blocks.flatMap((block) =>
    block.kind === 'row' ? rowLines(block) : [...wrap(block.text, width), ''],
  );

function rowLines({ text, paragraphs }: Extract<LaidOut, { kind: 'row' }>): string[] {
  const left = wrap(text, cellLine);
  const right = paragraphs.flatMap((paragraph) => wrap(paragraph, wholeLine - cellLine - 4));
  const rows = Array.from({ length: Math.max(left.length, right.length) }, (_, at) =>
    `${(left[at] ?? '').padEnd(cellLine + 4)}${right[at] ?? ''}`.trimEnd(),
  );
  return [...rows, ''];
}

const pagesOf = (lines: readonly string[], size: number): string[][] =>
  Array.from({ length: Math.ceil(lines.length / size) }, (_, page) =>
    lines.slice(page * size, (page + 1) * size),
  );

/** Lines in two columns, as a program prints them that keeps their places. */
function columnPages(blocks: readonly LaidOut[]): { left: string; right: string }[][] {
  return pagesOf(linesOf(blocks, columnLine), 2 * linesOfPage).map((lines) => {
    const half = Math.ceil(lines.length / 2);
    return lines.slice(0, half).map((left, at) => ({ left, right: lines[half + at] ?? '' }));
  });
}

const counted = (lines: readonly string[]) =>
  lines.map((line, at) => ({ number: String((at % linesOfPage) + 1), line }));

/** Blocks as plain text. */
export function writeText(blocks: readonly LaidOut[], layout: Layout): Uint8Array {
  if (layout === 'two columns') {
    const pages = columnPages(blocks).map((rows) =>
      rows.map(({ left, right }) => `${left.padEnd(columnLine + 5)}${right}`.trimEnd()).join('\n'),
    );
    return bytes(pages.join('\f'));
  }
  const lines = linesOf(blocks, wholeLine);
  if (layout !== 'line numbers') return bytes(lines.join('\n'));
  const numbered = counted(lines).map(({ number, line }) =>
    `${number.padStart(3)}   ${line}`.trimEnd(),
  );
  return bytes(
    pagesOf(numbered, linesOfPage)
      .map((page) => page.join('\n'))
      .join('\f'),
  );
}

/** Blocks as a Word file; what is bold is so by its letters, not by a style. */
export function writeWord(blocks: readonly LaidOut[], layout: Layout): Uint8Array {
  const paragraph = (text: string, isBold = false) =>
    `<w:p><w:r>${isBold ? '<w:rPr><w:b/></w:rPr>' : ''}<w:t xml:space="preserve">${escape(text)}</w:t></w:r></w:p>`;
  const columns = layout === 'two columns' ? '<w:sectPr><w:cols w:num="2"/></w:sectPr>' : '';
  const cell = (paragraphs: readonly string[]) =>
    `<w:tc>${paragraphs.map((text) => paragraph(text)).join('')}</w:tc>`;
  const body = runsOf(blocks).map((run) => {
    const [first] = run;
    if (first?.kind !== 'row')
      return run.map((block) => paragraph(block.text, isBold(block))).join('');
    const rows = run.map((row) => `<w:tr>${cell([row.text])}${cell(textsOf(row))}</w:tr>`);
    return `<w:tbl>${rows.join('')}</w:tbl>`;
  });
  return docx(body.join('') + columns);
}

/** Blocks as an OpenDocument text; what is bold is so by an automatic style. */
export function writeOpenDocument(blocks: readonly LaidOut[]): Uint8Array {
  const paragraph = (text: string, style = 'Standard') =>
    `<text:p text:style-name="${style}">${escape(text)}</text:p>`;
  const cell = (paragraphs: readonly string[]) =>
    `<table:table-cell>${paragraphs.map((text) => paragraph(text)).join('')}</table:table-cell>`;
  const body = runsOf(blocks).map((run) => {
    const [first] = run;
    if (first?.kind !== 'row') {
      return run.map((block) => paragraph(block.text, isBold(block) ? 'P1' : 'Standard')).join('');
    }
    const rows = run.map(
      (row) => `<table:table-row>${cell([row.text])}${cell(textsOf(row))}</table:table-row>`,
    );
    return `<table:table>${rows.join('')}</table:table>`;
  });
  const bold =
    '<style:style style:name="P1" style:family="paragraph"><style:text-properties fo:font-weight="bold"/></style:style>';
  return odt(body.join(''), bold);
}

/** Rows that follow each other stand in one table. */
function runsOf(blocks: readonly LaidOut[]): LaidOut[][] {
  const runs: LaidOut[][] = [];
  for (const block of blocks) {
    const run = runs.at(-1);
    if (run !== undefined && (run[0]?.kind === 'row') === (block.kind === 'row')) run.push(block);
    else runs.push([block]);
  }
  return runs;
}

const isBold = (block: LaidOut) => block.kind === 'heading' && block.isBold;
const textsOf = (block: LaidOut) => (block.kind === 'row' ? block.paragraphs : []);

const sheet = `body { font: 10.5pt/1.35 serif } h1 { font-size: 17pt; text-align: center; margin: 1cm 0 }
  p, .heading { margin: 0 0 .6em } .heading { margin-top: .9em; break-after: avoid } .bold { font-weight: bold }
  .columns { columns: 2; column-gap: 1cm } table { border-collapse: collapse } td { border: 1px solid; padding: .3em .5em; vertical-align: top }
  td:first-child { width: 32% } td p { margin: 0 0 .3em } .row { display: flex; min-height: 1.35em; white-space: pre } .row > * { flex: none }
  .row > :first-child { width: 8.7cm } .numbered > :first-child { width: 1cm } .sheet { break-after: page }`;

/** Blocks as a page of HTML, as a browser prints or draws them. */
export function writeHtml(blocks: readonly LaidOut[], layout: Layout, variant: number): string {
  const [title, ...body] = blocks;
  return `<!doctype html><style>${sheet}</style><h1>${escape(title?.text ?? '')}</h1>${pdfBody(body, layout, variant)}`;
}

/** Blocks as a PDF, printed by a browser with a running head and the number of each page. */
export async function writePdf(
  page: Page,
  blocks: readonly LaidOut[],
  layout: Layout,
  variant: number,
): Promise<Uint8Array> {
  await page.setContent(writeHtml(blocks, layout, variant));
  const line = (text: string) =>
    `<div style="font-size:8px;width:100%;text-align:center">${text}</div>`;
  const pdf = await page.pdf({
    format: 'A4',
    displayHeaderFooter: true,
    headerTemplate: line(escape(blocks[0]?.text ?? '')),
    footerTemplate: line('<span class="pageNumber"></span>'),
    margin: { top: '2cm', bottom: '2cm', left: '2cm', right: '2cm' },
  });
  return new Uint8Array(pdf);
}

function pdfBody(blocks: readonly LaidOut[], layout: Layout, variant: number): string {
  if (layout === 'line numbers') {
    const rows = counted(linesOf(blocks, wholeLine)).map(
      ({ number, line }) =>
        `<div class="row numbered"><span>${number}</span><span>${escape(line)}</span></div>`,
    );
    return pagesOf(rows, linesOfPage)
      .map((page) => `<div class="sheet">${page.join('')}</div>`)
      .join('');
  }
  if (layout === 'two columns' && variant % 2 === 1) {
    const rowOf = ({ left, right }: { left: string; right: string }) =>
      `<div class="row"><span>${escape(left)}</span><span>${escape(right)}</span></div>`;
    return columnPages(blocks)
      .map((rows) => `<div class="sheet">${rows.map(rowOf).join('')}</div>`)
      .join('');
  }
  const html = runsOf(blocks).map((run) => {
    if (run[0]?.kind !== 'row') return run.map(htmlOf).join('');
    return `<table>${run.map(htmlOf).join('')}</table>`;
  });
  return layout === 'two columns' ? `<div class="columns">${html.join('')}</div>` : html.join('');
}

function htmlOf(block: LaidOut): string {
  const paragraph = (text: string) => `<p>${escape(text)}</p>`;
  if (block.kind === 'row') {
    return `<tr><td>${escape(block.text)}</td><td>${block.paragraphs.map(paragraph).join('')}</td></tr>`;
  }
  if (block.kind !== 'heading') return paragraph(block.text);
  return `<div class="heading ${block.isBold ? 'bold' : ''}">${escape(block.text)}</div>`;
}
