import {
  cellOf,
  readPairs,
  readTable,
  tableOf,
  type FieldNames,
} from '#domain/tools/worksheet-table.ts';
import { LawArea, type Field, type Values, type Worksheet } from '#domain/tools/worksheet.ts';
import type { LawWords, WorksheetWords } from '#content/messages.ts';
import { covered } from '#domain/law/covered.ts';
import { countryOf } from '#domain/tools/rights.ts';
import { readSpreadsheet, spreadsheetOf } from './spreadsheet.ts';

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

/**
 * What the second sheet says: country, where people work, who writes to whom. Of a sheet of release 0.2.0 without a country it
 * says the area; `countryName` names a country by its code.
 */
export function aboutFields(
  about: Values,
  { rights, letter }: WorksheetWords,
  lawWords: Pick<LawWords, 'choose' | 'where' | 'places'>,
  countryName: (code: string) => string,
): Field[] {
  const country = countryOf(about);
  const named = country === '' ? '' : `${countryName(country)} (${country})`;
  return [
    {
      id: 'country',
      kind: 'choice',
      label: lawWords.choose,
      options: [{ id: country, label: named }],
    },
    {
      id: 'where',
      kind: 'choice',
      label: lawWords.where,
      options: covered.map((one) => ({ id: one, label: lawWords.places[one] })),
    },
    ...(about.area === undefined
      ? []
      : [
          {
            id: 'area',
            kind: 'choice' as const,
            label: rights.area,
            options: LawArea.options.map((option) => ({ id: option, label: rights[option] })),
          },
        ]),
    { id: 'employer', kind: 'line', label: letter.fields.employer },
    { id: 'sender', kind: 'line', label: letter.fields.sender },
    { id: 'reply', kind: 'date', label: letter.fields.reply },
  ];
}

/** A country is written with its name, which is another one in each language, and read by its code. */
function withCode({ country = '', ...about }: Values): Values {
  const [, code = country] = /\(?\b([A-Z]{2})\)?$/.exec(country) ?? [];
  return code === '' ? about : { country: code, ...about };
}

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
    sheet: { tool: 'data-rights', about: withCode(about), systems: table.systems },
    unknown: table.unknown,
  };
}
