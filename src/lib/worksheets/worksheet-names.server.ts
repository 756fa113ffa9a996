import type { DataRights } from '#content/schema/tools.ts';
import type { Translated } from '#content/schema/translated.ts';
import type { FieldNames } from '#domain/tools/worksheet-table.ts';
import { locales } from '#domain/words.ts';
import { covered } from '#domain/law/covered.ts';
import type { LawWords, WorksheetWords } from '#content/messages.ts';
import { messages } from '#content/messages.server.ts';

type Option = { id: string; label: Translated };

/** The columns of the data rights worksheet by their names in every language, so that a file of any of them is read. */
export const columnNames = ({ parts, outcome, rights }: DataRights): FieldNames[] =>
  [...parts.flatMap(({ fields }) => fields), ...outcome].map(({ id, label, options = [] }) => ({
    id,
    headings: locales.map((locale) => label[locale]),
    options: optionNames(id === 'right' ? rights : options),
  }));

/** What a worksheet's second sheet says about it, by its names in every language; that of release 0.2.0 says an area. */
export function aboutNames(): FieldNames[] {
  const inAll = (saying: (words: WorksheetWords) => string) =>
    locales.map((locale) => saying(messages[locale].worksheets));
  const areas = locales.flatMap((locale) => {
    const { gdpr, elsewhere } = messages[locale].worksheets.rights;
    return [
      [gdpr, 'gdpr'],
      [elsewhere, 'elsewhere'],
    ];
  });
  const byLaw = (saying: (words: LawWords) => string) =>
    locales.map((locale) => saying(messages[locale].law));
  const places = covered.flatMap((one) =>
    byLaw((law) => law.places[one]).map((place) => [place, one] as const),
  );
  const plain = (id: string, saying: (words: WorksheetWords) => string): FieldNames => ({
    id,
    headings: inAll(saying),
    options: {},
  });
  return [
    { id: 'country', headings: byLaw(({ choose }) => choose), options: {} },
    {
      id: 'where',
      headings: byLaw(({ where }) => where),
      options: Object.fromEntries(places),
    },
    {
      id: 'area',
      headings: inAll(({ rights }) => rights.area),
      options: Object.fromEntries(areas) as Record<string, string>,
    },
    plain('employer', ({ letter }) => letter.fields.employer),
    plain('sender', ({ letter }) => letter.fields.sender),
    plain('reply', ({ letter }) => letter.fields.reply),
  ];
}

const optionNames = (options: Option[]): Record<string, string> =>
  Object.fromEntries(
    options.flatMap(({ id, label }) => locales.map((locale) => [label[locale], id] as const)),
  );
