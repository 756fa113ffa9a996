import { shownValue, type Field, type Values } from '#domain/worksheet.ts';

/** A line of a printed worksheet; `points` help to fill it in. */
type PaperRow = { label: string; value: string; points?: string[] };

/** What is printed of one system. */
export type PaperSystem = { parts: { title: string; rows: PaperRow[] }[] };

/** The fields of a part as lines of a printed worksheet. */
export const paperRows = (fields: Field[], values: Values): PaperRow[] =>
  fields.map((field) => ({ label: field.label, value: shownValue(field, values[field.id]) }));
