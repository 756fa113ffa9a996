import { expect, it } from 'vitest';
import type { Clause } from '#domain/clause/records.ts';
import { csvOf } from './dump.ts';

const clause = (title: string, text: string) =>
  ({
    slug: 'cameras',
    themes: [],
    topics: [],
    unions: [],
    replaces: [],
    texts: [{ language: 'en', title, text, note: null }],
  }) as unknown as Clause;

async function* chunksOf(clauses: Clause[]) {
  yield await Promise.resolve(clauses);
}

/** Rows as Python's csv and LibreOffice see them: a row ends at any line break outside quotes. */
function rowsOf(csv: string): string[][] {
  const rows: string[][] = [[]];
  for (const [, quoted, bare, end = ''] of csv.matchAll(
    /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\r|\n|$)/g,
  )) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? bare ?? '');
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((row) => row.join('') !== '');
}

async function textsIn(texts: string[]): Promise<(string | undefined)[]> {
  let csv = '';
  for await (const part of csvOf(chunksOf(texts.map((text) => clause('Title', text))))) csv += part;
  const rows = rowsOf(csv.replace('\uFEFF', ''));
  expect(new Set(rows.map((row) => row.length)).size).toBe(1);
  return rows.slice(1).map((row) => row[3]);
}

it('parts rows so that readers which end a row at any line break see each clause in one', async () => {
  const texts = ['one\ntwo', 'one\rtwo', 'one\r\ntwo', 'a "word", two', 'plain', '\nthree\n'];
  expect(await textsIn(texts)).toEqual(texts.map((text) => text.replace(/^\r/, "'\r")));
});

it('lets no cell and no line in a cell run as a formula', async () => {
  const texts = [
    '=1+41',
    'Article 1\n=1+41',
    'Article 1\r\n@SUM(A1)',
    'Article\n-1+41',
    '＝1',
    '\t=1',
  ];
  const found = await textsIn(texts);
  for (const text of found) expect(text).not.toMatch(/(?:^|[\r\n])(?:[=+@\t＝]|-\S)/);
});

it('leaves lists as they are', async () => {
  expect(await textsIn(['The parties:\n- first\n– second'])).toEqual([
    'The parties:\n- first\n– second',
  ]);
});
