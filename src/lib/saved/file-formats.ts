import type * as v from 'valibot';
import { Answer } from '#domain/tools/answer.ts';
import { Assessment, OwnAnswers } from '#domain/tools/assessment.ts';
import { CheckDocument } from '#domain/check/check-document.ts';
import { Brief } from '#domain/tools/brief.ts';
import { HubSheet } from '#domain/tools/hub-sheet.ts';
import type { SavedKind } from '#domain/words.ts';
import { Worksheet, worksheetTools, type WorksheetTool } from '#domain/tools/worksheet.ts';

const worksheet = { kind: 'worksheet', document: Worksheet } as const;
const worksheets = Object.fromEntries(worksheetTools.map((tool) => [tool, worksheet])) as Record<
  WorksheetTool,
  typeof worksheet
>;

/** A file format for each tool that writes files: the kind of its work, and the document. */
export const fileFormats = {
  answer: { kind: 'worksheet', document: Answer },
  brief: { kind: 'brief', document: Brief },
  dif: { kind: 'assessment', document: Assessment },
  'dif-answer': { kind: 'assessment', document: OwnAnswers },
  ...worksheets,
  check: { kind: 'worksheet', document: CheckDocument },
  'hub-exercise': { kind: 'worksheet', document: HubSheet },
} as const satisfies Record<string, { kind: SavedKind; document: v.GenericSchema }>;

export type FileTool = keyof typeof fileFormats;

/** The tools that write files, by name. */
export const fileTools = Object.keys(fileFormats) as FileTool[];
