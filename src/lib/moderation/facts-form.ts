import * as v from 'valibot';
import { changedFields } from '#domain/correction/changes.ts';
import type { AgreementChanges, CorrectableAgreement } from '#domain/correction/correction.ts';
import { AgreementForm, agreementOf, formOf } from '#lib/proposal/agreement-form.ts';
import type { CorrectionProblem } from './correction-form.ts';

/** The facts of a published agreement as the fields of their correction hold them, its unions one a line. */
export const FactsForm = v.strictObject({
  ...v.omit(AgreementForm, ['language']).entries,
  unions: v.string(),
});
export type FactsForm = v.InferOutput<typeof FactsForm>;

type Values = CorrectableAgreement['values'];

/** The fields of an agreement as it is. */
export function formOfFacts({ values, language }: CorrectableAgreement): FactsForm {
  const { language: _, ...form } = formOf({ ...values, language, licence: 'CC BY 4.0' });
  return { ...form, unions: values.unions.join('\n') };
}

/** What a form corrects in an agreement. */
export function changesOfFacts(form: FactsForm, record: CorrectableAgreement): AgreementChanges {
  const { language: _, ...next } = agreementOf(
    { ...form, language: record.language },
    form.unions.split('\n'),
  );
  const changed = changedFields<Values>(record.values, next);
  return Object.fromEntries(changed.map((name) => [name, next[name]]));
}

/** What is missing in the facts, in the order of their fields. */
export const missingInFacts = ({ title, unions }: FactsForm): CorrectionProblem[] => [
  ...(title.trim() === '' ? [{ field: 'title', problem: 'title' as const }] : []),
  ...(unions.trim() === '' ? [{ field: 'unions', problem: 'unions' as const }] : []),
];
