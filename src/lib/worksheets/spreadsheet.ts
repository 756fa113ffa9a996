import type { Cell } from '#domain/tools/worksheet-table.ts';

/** A sheet of a spreadsheet file: its first line is the head. */
type Sheet = { name: string; rows: Cell[][]; widths: number[] };

const head = {
  fontWeight: 'bold',
  wrap: true,
  alignVertical: 'top',
  backgroundColor: '#f3efe5',
} as const;
const body = { wrap: true, alignVertical: 'top' } as const;

/** A spreadsheet file (.xlsx) of some sheets. The writer is loaded when it is first needed. */
export async function spreadsheetOf(sheets: Sheet[]): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  return write(
    sheets.map(({ name, rows, widths }) => ({
      sheet: name,
      columns: widths.map((width) => ({ width })),
      stickyRowsCount: 1,
      orientation: 'landscape' as const,
      data: rows.map((row, at) => row.map((cell) => cellOf(cell, at === 0 ? head : body))),
    })),
  ).toBlob();
}

/** The rows of each sheet of a file; undefined when it is no spreadsheet file. The reader is loaded when needed. */
export async function readSpreadsheet(file: Blob): Promise<Cell[][][] | undefined> {
  const { default: read } = await import('read-excel-file/universal');
  try {
    const sheets = await read(file, { trim: false });
    return sheets.map(({ data }) => data as Cell[][]);
  } catch {
    // Whatever the reader trips over, the file is none that it can read.
    return undefined;
  }
}

function cellOf(cell: Cell, style: typeof head | typeof body) {
  if (cell instanceof Date) return { value: cell, type: Date, format: 'yyyy-mm-dd', ...style };
  return { value: cell === null ? '' : String(cell), type: String, ...style };
}
