import * as v from 'valibot';
import { CorrectionSaid } from './correction-form.ts';
import { keepJson, readKept } from './kept-json.ts';

/** A correction that was not sent: the fields it began with, as they were written, and what is said of it. */
type CorrectionDraft<Form> = { began: Form; form: Form; said: CorrectionSaid };

const keyOf = (kind: string, slug: string) => `clause-hub-correction-${kind}-${slug}`;

/** What this device keeps of the correction of a record; nothing where it keeps none. */
export const readCorrection = <Form>(
  kind: string,
  slug: string,
  form: v.GenericSchema<unknown, Form>,
): CorrectionDraft<Form> | undefined =>
  readKept(keyOf(kind, slug), v.object({ began: form, form, said: CorrectionSaid }));

/** Keeps it, as far as the device keeps anything. */
export const keepCorrection = <Form>(
  kind: string,
  slug: string,
  draft: CorrectionDraft<Form>,
): void => {
  keepJson(keyOf(kind, slug), draft);
};

/** Leaves no trace of it. */
export const forgetCorrection = (kind: string, slug: string): void => {
  keepJson(keyOf(kind, slug), undefined);
};
