import {
  cellOf,
  readPairs,
  readTable,
  tableOf,
  type FieldNames,
} from '#domain/tools/worksheet-table.ts';
import type { Field, Worksheet } from '#domain/tools/worksheet.ts';
import { readSpreadsheet, spreadsheetOf } from './spreadsheet.ts';
import type { WorksheetWords } from '#content/messages.ts';

/** Why a file is not opened; `worksheets.json` has a sentence for each. */
type WrongFile = 'notXlsx' | 'noTable' | 'tooMuch';

/** The data rights worksheet as a spreadsheet file: the table, and a sheet of what concerns all of it. */
export const rightsFile = (
  sheet: Worksheet,
  fields: { table: Field[]; about: Field[] },
  words: WorksheetWords,
): Promise<Blob> =>
  spreadsheetOf([
    {
      name: words.sheet,
      widths: fields.table.map(({ kind }) => (kind === 'date' ? 12 : kind === 'line' ? 22 : 36)),
      rows: tableOf(fields.table, sheet.systems),
    },
    {
      name: words.about,
      widths: [40, 60],
      rows: fields.about.map((field) => [field.label, cellOf(field, sheet.about[field.id])]),
    },
  ]);

/** Reads such a file back, whatever language it was made in. */
export async function readRightsFile(
  file: Blob,
  names: { columns: FieldNames[]; about: FieldNames[] },
): Promise<{ sheet: Worksheet; unknown: string[] } | { problem: WrongFile }> {
  const sheets = await readSpreadsheet(file);
  if (sheets === undefined) return { problem: 'notXlsx' };
  const table = readTable(sheets[0] ?? [], names.columns, 'system');
  if ('problem' in table) return table;
  const about = readPairs(sheets[1] ?? [], names.about);
  return {
    sheet: { tool: 'data-rights', about, systems: table.systems },
    unknown: table.unknown,
  };
}
