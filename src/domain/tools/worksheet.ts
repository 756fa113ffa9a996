import * as v from 'valibot';

/** How a field of a worksheet is filled in. */
export const FieldKind = v.picklist(['line', 'text', 'date', 'choice', 'list']);
export type FieldKind = v.InferOutput<typeof FieldKind>;

/**
 * Whose law a right belongs to: the GDPR's area with the European Union's other rules, or anywhere else. Sheets of release 0.2.0
 * say one of them where they now say a country.
 */
export const LawArea = v.picklist(['gdpr', 'elsewhere']);
export type LawArea = v.InferOutput<typeof LawArea>;

/** A field as a form and a table show it, in one language. */
export type Field = {
  id: string;
  kind: FieldKind;
  label: string;
  hint?: string | undefined;
  options?: { id: string; label: string }[] | undefined;
};

/** Characters a field takes; a cell of a spreadsheet holds 32,767. */
export const maxCharacters = 8000;
export const maxSystems = 60;

const Values = v.record(v.string(), v.pipe(v.string(), v.maxLength(maxCharacters)));
export type Values = v.InferOutput<typeof Values>;

/** The tools whose result is a worksheet, by the last part of their address. */
export const worksheetTools = ['data-life-cycle', 'data-rights', 'co-governance'] as const;

/**
 * What is written down with one of the tools: `about` concerns the whole sheet, `systems` have values by field. A
 * field that is a list holds one entry a line: the id of an option, or other words.
 */
export const Worksheet = v.strictObject({
  tool: v.picklist(worksheetTools),
  about: Values,
  systems: v.pipe(v.array(Values), v.minLength(1), v.maxLength(maxSystems)),
});
export type Worksheet = v.InferOutput<typeof Worksheet>;
export type WorksheetTool = Worksheet['tool'];

/** A sheet with one system of which nothing is known yet. */
export const emptyWorksheet = (tool: WorksheetTool): Worksheet => ({
  tool,
  about: {},
  systems: [{}],
});

/** The sheet with one more system at its end; the same sheet when it is full. */
export const withSystem = (sheet: Worksheet): Worksheet =>
  sheet.systems.length === maxSystems ? sheet : { ...sheet, systems: [...sheet.systems, {}] };

/** The sheet without the system at `index`; the last one leaves an empty one. */
export function withoutSystem(sheet: Worksheet, index: number): Worksheet {
  const systems = sheet.systems.filter((_, at) => at !== index);
  return { ...sheet, systems: systems.length === 0 ? [{}] : systems };
}

/** The entries of a field that is a list. */
export const linesOf = (value: string | undefined): string[] =>
  (value ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

/** The list with the entry at its end, or without it when it was in it. */
export function toggledLine(value: string | undefined, entry: string): string {
  const lines = linesOf(value);
  const left = lines.filter((line) => line !== entry);
  return (left.length < lines.length ? left : [...lines, entry]).join('\n');
}

/** The text of a field with a line added at its end. */
export const withLine = (value: string | undefined, line: string): string =>
  [(value ?? '').trimEnd(), line].filter((part) => part !== '').join('\n');

/** What a reader is shown of a field: options by their label, a list one entry a line. */
export function shownValue({ kind, options = [] }: Field, value: string | undefined): string {
  switch (kind) {
    case 'line':
    case 'text':
    case 'date':
      return (value ?? '').trim();
    case 'choice':
    case 'list': {
      const labels = new Map(options.map(({ id, label }) => [id, label]));
      return linesOf(value)
        .map((entry) => labels.get(entry) ?? entry)
        .join('\n');
    }
    default:
      return kind satisfies never;
  }
}

/** Whether a text is a day (ISO 8601) of the calendar. */
export const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && !Number.isNaN(Date.parse(text));
