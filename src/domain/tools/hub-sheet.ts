import * as v from 'valibot';

/** What a group wrote on the sheets of the hub exercise: for each exercise its answers, in the order of the sheet. */
export const HubSheet = v.object({
  group: v.string(),
  exercise: v.string(),
  answers: v.record(v.string(), v.array(v.string())),
});
export type HubSheet = v.InferOutput<typeof HubSheet>;

/** The sheet with one answer written; the others stay. */
export function writeAnswer(
  sheet: HubSheet,
  exercise: string,
  at: number,
  answer: string,
): HubSheet {
  const own = sheet.answers[exercise] ?? [];
  const written = Array.from({ length: Math.max(own.length, at + 1) }, (_, index) =>
    index === at ? answer : (own[index] ?? ''),
  );
  return { ...sheet, answers: { ...sheet.answers, [exercise]: written } };
}
