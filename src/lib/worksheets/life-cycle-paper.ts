import type { Field, Values } from '#domain/tools/worksheet.ts';
import type { Stage } from '#domain/words.ts';
import { paperRows, type PaperSystem } from './paper.ts';

/** The data life cycle of one system on paper: the system, then stage by stage. */
export const lifeCyclePaper = (
  tool: { system: Field[]; stages: { stage: Stage; fields: Field[] }[] },
  values: Values,
  names: Record<Stage, string>,
): PaperSystem => ({
  parts: [
    { title: '', rows: paperRows(tool.system, values) },
    ...tool.stages.map(({ stage, fields }, at) => ({
      title: `${String(at + 1)} ${names[stage]}`,
      rows: paperRows(fields, values),
    })),
  ],
});
