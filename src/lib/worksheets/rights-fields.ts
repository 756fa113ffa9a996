import type { Field, Values } from '#domain/tools/worksheet.ts';
import { paperRows, type PaperSystem } from './paper.ts';

/** The data rights tool as its fields are read from it. */
type RightsTool = {
  parts: { label: string; fields: Field[] }[];
  outcome: Field[];
  columns: string[];
  rights: { id: string; label: string }[];
};

/** All fields of the table; where a right is noted, the rights are its options. */
export const rightsFields = ({ parts, outcome, rights }: RightsTool): Field[] => [
  ...parts.flatMap(({ fields }) => fields),
  ...outcome.map((field) => (field.id === 'right' ? { ...field, options: rights } : field)),
];

/** The columns of the table in their order. */
export function rightsColumns(tool: RightsTool): Field[] {
  const fields = rightsFields(tool);
  return tool.columns.flatMap((id) => fields.find((field) => field.id === id) ?? []);
}

/** What is noted of one system on paper: part by part, and what follows, under `follow`. */
export const rightsPaper = (tool: RightsTool, values: Values, follow: string): PaperSystem => ({
  parts: [
    ...tool.parts.map(({ label, fields }, at) => ({
      title: `${String(at + 1)} ${label}`,
      rows: paperRows(fields, values),
    })),
    {
      title: follow,
      rows: paperRows(
        rightsColumns(tool).filter(({ id }) => tool.outcome.some((field) => field.id === id)),
        values,
      ),
    },
  ],
});
