import { existsSync } from 'node:fs';
import { readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import * as v from 'valibot';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import type { Cell } from '#domain/tools/worksheet-table.ts';
import { decodeText } from '#lib/documents/encoding.ts';
import { DocumentProblem } from '#lib/documents/problem.ts';
import { readSpreadsheet, spreadsheetOf } from '#lib/worksheets/spreadsheet.ts';
import { UsageError } from '../usage.ts';
import { columnKeys, columnsOf } from './columns.ts';
import { Cells } from './facts-row.ts';
import { sentListName } from './sent-list.server.ts';

const names = ['facts.xlsx', 'facts.csv'];
const own = new Set([...names, sentListName]);

/** A sheet of facts: its rows, and the columns it has besides, which say nothing to the hub. */
export type FactsSheet = { rows: Cells[]; unused: string[] };

/** The sheet of facts in a folder, or the one that is given; undefined where there is none. Throws a UsageError when there are two. */
export function findSheet(path: string): string | undefined {
  const folder = names.includes(basename(path)) ? dirname(path) : path;
  const found = names.map((name) => join(folder, name)).filter((path) => existsSync(path));
  if (found.length > 1)
    throw new UsageError(`There are ${names.join(' and ')} in ${folder}. Keep one of them.`);
  return found[0];
}

/** The documents of a folder by their names; everything but the sheet, what is known of it, and hidden files. */
export async function listDocuments(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !/^\.|^~\$|\.ya?ml$/.test(entry.name))
    .map(({ name }) => name)
    .filter((name) => !own.has(name))
    .sort();
}

/** Writes an empty sheet of facts with a row for each document of a folder, and resolves to what was written. */
export async function writeTemplate(folder: string, vocabularies: Vocabularies): Promise<string> {
  const found = await stat(folder).catch(() => undefined);
  if (!found?.isDirectory()) throw new UsageError(`There is no folder ${folder}.`);
  const documents = await listDocuments(folder);
  const sheet = findSheet(folder);
  if (sheet !== undefined) {
    const { rows } = await readSheet(sheet, vocabularies);
    const listed = new Set(rows.map(({ file }) => file));
    const missing = documents.filter((name) => !listed.has(name.normalize('NFC')));
    throw new UsageError(
      `There is a ${basename(sheet)} already, which stays as it is. ${missing.length === 0 ? 'It has a row for every file.' : `Add rows for: ${missing.join(', ')}.`}`,
    );
  }
  if (documents.length === 0) throw new UsageError(`There is no document in ${folder}.`);
  const path = join(folder, 'facts.xlsx');
  const content = await (await templateOf(documents, vocabularies)).arrayBuffer();
  await writeFile(path, new Uint8Array(content), { flag: 'wx' });
  return `${path}: ${documents.length} rows. Fill them in, then: npm run hub -- import --dry-run ${folder}`;
}

function templateOf(documents: string[], vocabularies: Vocabularies): Promise<Blob> {
  const columns = Object.values(columnsOf(vocabularies));
  const explained = columns.map(({ name, need, says, allowed }) => [
    name,
    need,
    says,
    allowed.join(', '),
  ]);
  return spreadsheetOf([
    {
      name: 'Facts',
      rows: [
        columns.map(({ name }) => name),
        ...documents.map((name) => columns.map((_, at) => (at === 0 ? name : null))),
      ],
      widths: columns.map((_, at) => (at < 3 ? 36 : 18)),
    },
    {
      name: 'Columns',
      rows: [['Column', 'Needed', 'What to write', 'Allowed values'], ...explained],
      widths: [22, 16, 60, 80],
    },
  ]);
}

/** Reads a sheet of facts; throws a UsageError that says why it cannot be read. */
export async function readSheet(path: string, vocabularies: Vocabularies): Promise<FactsSheet> {
  const [head = [], ...body] = await tableIn(path);
  const columns = columnsOf(vocabularies);
  const titles = head.map((title) => title.toLowerCase());
  const places = columnKeys.map(
    (key) => [key, titles.indexOf(columns[key].name.toLowerCase())] as const,
  );
  const missing = places.filter(([, at]) => at < 0).map(([key]) => columns[key].name);
  if (missing.length > 0)
    throw new UsageError(
      `${basename(path)} lacks the columns ${missing.join(', ')}. Its first line names all columns; npm run hub -- import --template makes it.`,
    );
  const used = new Set(places.map(([, at]) => at));
  const rows = body
    .filter((row) => row.some((cell) => cell !== ''))
    .map((row) => v.parse(Cells, Object.fromEntries(places.map(([key, at]) => [key, row[at]]))));
  return {
    rows: rows.map((cells) => ({ ...cells, file: cells.file.normalize('NFC') })),
    unused: head.filter((title, at) => title !== '' && !used.has(at)),
  };
}

async function tableIn(path: string): Promise<string[][]> {
  const bytes = await readFile(path);
  if (extname(path) === '.csv') return csvIn(bytes, basename(path));
  const sheets = await readSpreadsheet(new Blob([bytes]));
  const [facts] = sheets ?? [];
  if (facts === undefined)
    throw new UsageError(`${basename(path)} is no spreadsheet that the hub can read (.xlsx).`);
  return facts.map((row) => row.map((cell) => textIn(cell).trim()));
}

/** A day as it is written where days are text; spreadsheets keep a day as its midnight in UTC. */
const textIn = (cell: Cell): string =>
  cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell ?? '');

/** Spreadsheet programs part cells by comma, semicolon or tab, by country: the first line shows which. */
function csvIn(bytes: Uint8Array, name: string): string[][] {
  try {
    const text = decodeText(bytes);
    const [head = ''] = text.split(/[\r\n]/, 1);
    const parts = (sign: string) => head.split(sign).length;
    const [delimiter = ','] = [',', ';', '\t'].sort((a, b) => parts(b) - parts(a));
    return parse(text, { delimiter, relax_column_count: true, trim: true });
  } catch (error) {
    if (!(error instanceof CsvError) && !(error instanceof DocumentProblem)) throw error;
    throw new UsageError(`${name} is no table of text (CSV) that the hub can read.`);
  }
}
