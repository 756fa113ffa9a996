import * as v from 'valibot';
import { Slug, Stage, TrimmedText } from '#domain/words.ts';
import { FieldKind, LawArea, type WorksheetTool } from '#domain/tools/worksheet.ts';
import { Translated, inEveryLanguage } from './translated.ts';

const Points = inEveryLanguage(v.pipe(v.array(TrimmedText), v.minLength(1)));
const Options = v.array(v.strictObject({ id: Slug, label: Translated }));

/** A place of a worksheet to write in; `choice` and `list` offer their options, a list also takes other lines. */
const Field = v.strictObject({
  id: Slug,
  kind: FieldKind,
  label: Translated,
  hint: v.optional(Translated),
  options: v.optional(Options),
});
const Fields = v.pipe(v.array(Field), v.minLength(1));

const heading = {
  title: Translated,
  lead: Translated,
  /** What of the tool is this hub's own, where the published detail is not available. */
  own: Translated,
};

/** The data life cycle: what to find out about a system at each stage, and what to bargain for there. */
export const DataLifeCycle = v.strictObject({
  ...heading,
  system: Fields,
  stages: v.array(
    v.strictObject({
      stage: Stage,
      look: Translated,
      fields: Fields,
      warnings: Points,
      negotiate: Points,
      /** Topics whose clauses are proposed. */
      topics: v.array(Slug),
    }),
  ),
});
export type DataLifeCycle = v.InferOutput<typeof DataLifeCycle>;

/** A right that may help: `asks` is what a letter demands on its ground, `fields` what points to it when filled in. */
const Right = v.strictObject({
  id: Slug,
  /** Where it may be law: an area, or `everywhere`. */
  area: v.picklist([...LawArea.options, 'everywhere']),
  /** What it is called in the worksheet, with its article where there is one. */
  label: Translated,
  gives: Translated,
  care: v.optional(Translated),
  asks: Translated,
  fields: v.array(Slug),
});

/** The data rights tool: four parts that fill one table, a line for each system. */
export const DataRights = v.strictObject({
  ...heading,
  parts: v.array(
    v.strictObject({
      id: Slug,
      label: Translated,
      intro: Translated,
      fields: Fields,
      warnings: Points,
      rights: v.array(Slug),
      /** Limits to write into the worksheet and change. */
      limits: Points,
      topics: v.array(Slug),
      /** Topics on which the notes on a country's law are shown. */
      law: v.array(Slug),
    }),
  ),
  outcome: Fields,
  /** The columns of the table in their order, by field. */
  columns: v.array(Slug),
  rights: v.array(Right),
  /** Words of the glossary to know. */
  terms: v.array(Slug),
});
export type DataRights = v.InferOutput<typeof DataRights>;

/** The questions that decide who governs a system, by theme of the vocabulary `governance`. */
export const CoGovernance = v.strictObject({
  ...heading,
  meeting: Fields,
  background: Fields,
  themes: v.array(
    v.strictObject({
      theme: Slug,
      questions: v.pipe(
        v.array(
          v.strictObject({
            id: Slug,
            ask: Translated,
            good: Points,
            warnings: Points,
            follow: Points,
          }),
        ),
        v.minLength(1),
      ),
    }),
  ),
});
export type CoGovernance = v.InferOutput<typeof CoGovernance>;

/** What the file of each tool may hold whose result is a worksheet. */
export const toolSchemas = {
  'data-life-cycle': DataLifeCycle,
  'data-rights': DataRights,
  'co-governance': CoGovernance,
} satisfies Record<WorksheetTool, v.GenericSchema>;

/** The tools whose result is a worksheet, by their name. */
export type WorksheetTools = {
  [Name in WorksheetTool]: v.InferOutput<(typeof toolSchemas)[Name]>;
};
