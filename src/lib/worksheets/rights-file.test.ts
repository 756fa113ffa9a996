import { expect, it } from 'vitest';
import lawWords from '#content/messages/en/law.json';
import words from '#content/messages/en/worksheets.json';
import type { Field, Values } from '#domain/tools/worksheet.ts';
import { aboutFields, readRightsFile, rightsFile } from './rights-file.ts';

const nameOf = (code: string) => new Map([['FR', 'France']]).get(code) ?? code;
const table: Field[] = [
  { id: 'system', kind: 'line', label: 'System' },
  { id: 'purpose', kind: 'text', label: 'Purpose' },
];
const plain = ({ id, label }: Field) => ({ id, headings: [label], options: {} });
const places = Object.fromEntries(
  Object.entries(lawWords.places).map(([place, name]) => [name, place]),
);

/** What a sheet says about itself after it was written into a file and read again. */
async function readAgain(about: Values): Promise<Values | undefined> {
  const fields = aboutFields(about, words, lawWords, nameOf);
  const sheet = { tool: 'data-rights' as const, about, systems: [{ system: 'CareRota' }] };
  const file = await rightsFile(sheet, { table, about: fields }, words);
  const read = await readRightsFile(file, {
    columns: table.map(plain),
    about: fields.map((field) => ({
      ...plain(field),
      options: field.id === 'where' ? places : {},
    })),
  });
  return 'sheet' in read ? read.sheet.about : undefined;
}

const sheets: Values[] = [
  { country: 'FR', where: 'public-service' },
  { country: 'France' },
  { employer: 'Ms Meyer', reply: '2027-02-01' },
];

it.each(sheets)('a spreadsheet file keeps what a sheet is about: %j', async (about) => {
  expect(await readAgain(about)).toEqual(about);
});

it('names the country beside its code, and an area only of a sheet that has one', () => {
  const labelsOf = (about: Values) =>
    aboutFields(about, words, lawWords, nameOf).map(({ label }) => label);
  const [country] = aboutFields({ country: 'FR' }, words, lawWords, nameOf);
  expect(country?.options).toEqual([{ id: 'FR', label: 'France (FR)' }]);
  expect(labelsOf({ country: 'FR' })).not.toContain(words.rights.area);
  expect(labelsOf({ area: 'elsewhere' })).toContain(words.rights.area);
});
