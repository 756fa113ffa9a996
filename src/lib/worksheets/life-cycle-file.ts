import type { Stage } from '#domain/words.ts';
import { shownValue, type Field, type Worksheet } from '#domain/tools/worksheet.ts';
import { say } from '#lib/site/messages.ts';
import { spreadsheetOf } from './spreadsheet.ts';
import type { WorksheetWords } from '#content/messages.ts';

/** The data life cycle worksheet as a spreadsheet file: a line for each question, a column for each system. */
export function lifeCycleFile(
  { systems }: Worksheet,
  tool: { system: Field[]; stages: { stage: Stage; fields: Field[] }[] },
  { words, stages }: { words: WorksheetWords; stages: Record<Stage, string> },
): Promise<Blob> {
  const lines = [
    ...tool.system.map((field) => ({ stage: '', field })),
    ...tool.stages.flatMap(({ stage, fields }) =>
      fields.map((field) => ({ stage: stages[stage], field })),
    ),
  ];
  const named = systems.map(({ system }, at) => system ?? say(words.unnamed, { n: at + 1 }));
  return spreadsheetOf([
    {
      name: words.sheet,
      widths: [20, 32, ...systems.map(() => 44)],
      rows: [
        [words.stage, words.question, ...named],
        ...lines.map(({ stage, field }) => [
          stage,
          field.label,
          ...systems.map((values) => shownValue(field, values[field.id])),
        ]),
      ],
    },
  ]);
}
