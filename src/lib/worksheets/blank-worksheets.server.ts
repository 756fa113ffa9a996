import type { DataLifeCycle, DataRights } from '#content/schema/tools.ts';
import type { Locale } from '#domain/words.ts';
import { emptyWorksheet, type Field } from '#domain/tools/worksheet.ts';
import { lifeCycleFile } from './life-cycle-file.ts';
import { aboutFields, rightsFile } from './rights-file.ts';
import { inLocale } from '#lib/server/in-locale.ts';
import { builtContent } from '#lib/report/reports.server.ts';
import { requireLabels } from '#lib/server/vocabularies.ts';
import { messages } from '#content/messages.server.ts';
import { withoutMoment } from '#lib/server/zip.ts';

/** The empty worksheet of each tool that has one, as an .xlsx file, by the last part of the tool's address. */
export const blankWorksheets: Record<
  string,
  ((locale: Locale) => Promise<Uint8Array<ArrayBuffer>>) | undefined
> = { 'data-life-cycle': blankLifeCycle, 'data-rights': blankRights };

/** The questions of the data life cycle worksheet, with a column for a first system. */
async function blankLifeCycle(locale: Locale) {
  const tool = inLocale<DataLifeCycle>(builtContent().tools['data-life-cycle'], locale);
  const { stages } = requireLabels(locale);
  const sheet = emptyWorksheet('data-life-cycle');
  return bytesOf(await lifeCycleFile(sheet, tool, { words: messages[locale].worksheets, stages }));
}

/** The columns of the data rights worksheet without a system in them, and its sheet about the whole. */
async function blankRights(locale: Locale) {
  const tool = inLocale<DataRights>(builtContent().tools['data-rights'], locale);
  const words = messages[locale].worksheets;
  const fields: Field[] = [...tool.parts.flatMap((part) => part.fields), ...tool.outcome];
  const about = aboutFields({}, words, messages[locale].law, (code) => code);
  const file = await rightsFile(
    { ...emptyWorksheet('data-rights'), systems: [] },
    { table: tool.columns.flatMap((id) => fields.find((field) => field.id === id) ?? []), about },
    words,
  );
  return bytesOf(file);
}

/** A file that is the same bytes whenever it is made. */
const bytesOf = async (file: Blob) => withoutMoment(new Uint8Array(await file.arrayBuffer()));
