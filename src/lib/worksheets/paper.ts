import { shownValue, type Field, type Values } from '#domain/tools/worksheet.ts';

/** A line of a printed worksheet; `points` help to fill it in. */
type PaperRow = {
  label: string;
  value: string;
  points?: string[];
  /** Boxes to tick, where nothing is noted yet. */
  boxes?: string[];
  /** Lines to write on, where nothing is noted yet. */
  lines?: 1 | 2;
};

const maxBoxes = 10;

/** What is printed of one system. */
export type PaperSystem = { parts: { title: string; rows: PaperRow[] }[] };

/** The fields of a part as lines of a printed worksheet. */
export const paperRows = (fields: Field[], values: Values): PaperRow[] =>
  fields.map((field) => {
    const options = field.options ?? [];
    return {
      label: field.label,
      value: shownValue(field, values[field.id]),
      boxes: options.length > maxBoxes ? [] : options.map(({ label }) => label),
      lines: field.kind === 'text' || options.length > maxBoxes ? 2 : 1,
    };
  });
