import * as v from 'valibot';
import { correctionReason } from '#domain/limits.ts';
import type { CorrectionWords } from '#content/messages.ts';

/** One thing that is missing for a correction: the id of the field, and what is said of it. */
export type CorrectionProblem = { field: string; problem: keyof CorrectionWords['problems'] };

/** What is said of a correction besides what it changes. */
export const CorrectionSaid = v.object({
  reason: v.string(),
  removesPersonalData: v.boolean(),
  compared: v.boolean(),
});
export type CorrectionSaid = v.InferOutput<typeof CorrectionSaid>;

/** A correction of which nothing is said yet. */
export const nothingSaid = (): CorrectionSaid => ({
  reason: '',
  removesPersonalData: false,
  compared: false,
});

/** What is missing besides the fields of the record, of a correction of these fields. */
export function missingToSend(
  changed: string[],
  { reason, compared }: CorrectionSaid,
): CorrectionProblem[] {
  const { length } = reason.trim();
  const isReason = length >= correctionReason.min && length <= correctionReason.max;
  return [
    ...(changed.includes('text') && !compared
      ? [{ field: 'compared', problem: 'compared' as const }]
      : []),
    ...(isReason ? [] : [{ field: 'correction-reason', problem: 'reason' as const }]),
    ...(changed.length === 0 ? [{ field: 'changes', problem: 'nothing' as const }] : []),
  ];
}

/**
 * The fields of a form that somebody wrote in while the record changed: what they did not touch, by the form they began
 * with, is as it is now.
 */
export function broughtUp<Form extends object>(written: Form, began: Form, now: Form): Form {
  const isUntouched = (name: keyof Form) =>
    JSON.stringify(written[name]) === JSON.stringify(began[name]);
  return Object.fromEntries(
    (Object.keys(now) as (keyof Form)[]).map((name) => [
      name,
      isUntouched(name) ? now[name] : written[name],
    ]),
  ) as Form;
}
