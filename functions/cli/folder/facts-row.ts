import * as v from 'valibot';
import type { Vocabularies } from '#content/schema/vocabularies.ts';
import { AgreementFile } from '#db/import/agreement-file.ts';
import { licences, limits } from '#domain/limits.ts';
import { OutsideLine } from '#domain/outside-text.ts';
import { Contact } from '#domain/submission/submission.ts';
import { columnKeys, columnsOf, isNeeded, type ColumnKey } from './columns.ts';

/** The cells of a row as text; empty where nothing was written. */
export const Cells = v.object(v.entriesFromList(columnKeys, v.optional(v.string(), '')));
export type Cells = v.InferOutput<typeof Cells>;

/** What a row says of its file; the two last are null where nobody is named. */
export type Facts = {
  agreement: AgreementFile;
  contact: string | null;
  rightGivenBy: string | null;
  namesLookedForBy: string | null;
};

const Person = v.nullable(OutsideLine(limits.nameCharacters, 'Give a name.'));
const Row = v.strictObject({
  ...AgreementFile.entries,
  contact: Contact,
  rightGivenBy: Person,
  namesLookedForBy: Person,
});

/** The facts of a row, or what is missing or wrong in it, a sentence each. */
export function readFacts(
  cells: Cells,
  vocabularies: Vocabularies,
): { facts: Facts } | { problems: string[] } {
  const columns = columnsOf(vocabularies);
  const empty = columnKeys.filter((key) => isNeeded(columns[key]) && cells[key] === '');
  const { success, output, issues = [] } = v.safeParse(Row, rowOf(cells));
  const wrong = new Map(issues.map((issue) => [String(issue.path?.[0].key), issue.message]));
  const { sector } = columns;
  if (!sector.allowed.includes(cells.sector.toLowerCase())) wrong.set('sector', '');
  if (success && wrong.size === 0 && empty.length === 0) {
    const { contact, rightGivenBy, namesLookedForBy, ...agreement } = output;
    return { facts: { agreement, contact, rightGivenBy, namesLookedForBy } };
  }
  const problems = columnKeys.flatMap((key) => {
    const { name, allowed } = columns[key];
    if (empty.includes(key)) return [`${name} is empty.`];
    const message = wrong.get(key);
    if (message === undefined) return [];
    const isListed = allowed.length > 0;
    return [isListed ? `${name}: “${cells[key]}” is none of: ${allowed.join(', ')}.` : `${name}: “${cells[key]}”. ${sentence(message)}`]; // prettier-ignore
  });
  return { problems };
}

/** What --publish needs and the row does not say. */
export const missingToPublish = (facts: Facts, vocabularies: Vocabularies): string[] => {
  const columns = columnsOf(vocabularies);
  const keys = ['rightGivenBy', 'namesLookedForBy'] as const;
  return keys.filter((key) => facts[key] === null).map((key) => columns[key].name);
};

/** The cells as the schema takes them: case does not matter where only some words are allowed. */
function rowOf(cells: Cells) {
  const given = (key: ColumnKey) => cells[key] || null;
  return {
    title: cells.title,
    unions: listIn(cells.unions),
    counterpart: given('counterpart'),
    country: cells.country.toUpperCase(),
    sector: cells.sector.toLowerCase(),
    level: cells.level.toLowerCase(),
    language: cells.language || undefined,
    signedOn: given('signedOn'),
    fromDate: given('fromDate'),
    toDate: given('toDate'),
    sourceUrl: given('sourceUrl'),
    licence: licences.find((one) => one.toLowerCase() === cells.licence.toLowerCase()),
    contact: given('contact'),
    rightGivenBy: given('rightGivenBy'),
    namesLookedForBy: given('namesLookedForBy'),
  };
}

const listIn = (cell: string): string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What a schema expects ("two capital letters") as a sentence. */
const sentence = (message: string) =>
  /[.!?]$/.test(message) ? message : `What is expected is ${message}.`;
