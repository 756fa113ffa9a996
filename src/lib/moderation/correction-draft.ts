import * as v from 'valibot';
import { CorrectionSaid } from './correction-form.ts';

/** A correction that was not sent: the fields it began with, as they were written, and what is said of it. */
type CorrectionDraft<Form> = { began: Form; form: Form; said: CorrectionSaid };

const keyOf = (kind: string, slug: string) => `clause-hub-correction-${kind}-${slug}`;

/** What this device keeps of the correction of a record; nothing where it keeps none. */
export function readCorrection<Form>(
  kind: string,
  slug: string,
  form: v.GenericSchema<unknown, Form>,
): CorrectionDraft<Form> | undefined {
  try {
    const Draft = v.object({ began: form, form, said: CorrectionSaid });
    return v.parse(Draft, JSON.parse(localStorage.getItem(keyOf(kind, slug)) ?? ''));
  } catch {
    return undefined;
  }
}

/** Keeps it, as far as the device keeps anything. */
export function keepCorrection<Form>(
  kind: string,
  slug: string,
  draft: CorrectionDraft<Form>,
): void {
  try {
    localStorage.setItem(keyOf(kind, slug), JSON.stringify(draft));
  } catch {
    // A device that keeps nothing has what is on the screen.
  }
}

/** Leaves no trace of it. */
export function forgetCorrection(kind: string, slug: string): void {
  try {
    localStorage.removeItem(keyOf(kind, slug));
  } catch {
    // A device that keeps nothing has nothing to forget.
  }
}
