import * as v from 'valibot';
import type { SubmittedAgreement } from '#domain/submission/submission.ts';

const Text = v.string();

/** An agreement as the fields of a form hold it, but for its unions: an empty text for what is not known. */
export const AgreementForm = v.object({
  title: Text,
  counterpart: Text,
  country: Text,
  sector: Text,
  level: Text,
  language: Text,
  signedOn: Text,
  fromDate: Text,
  toDate: Text,
  sourceUrl: Text,
});
export type AgreementForm = v.InferOutput<typeof AgreementForm>;

/** A form in which nothing is filled in. */
export const emptyForm = (): AgreementForm => ({
  title: '',
  counterpart: '',
  country: '',
  sector: '',
  level: '',
  language: '',
  signedOn: '',
  fromDate: '',
  toDate: '',
  sourceUrl: '',
});

/** An agreement as the fields of a form hold it. */
export const formOf = (agreement: SubmittedAgreement): AgreementForm => ({
  title: agreement.title,
  counterpart: agreement.counterpart ?? '',
  country: agreement.country,
  sector: agreement.sector,
  level: agreement.level,
  language: agreement.language,
  signedOn: agreement.signedOn ?? '',
  fromDate: agreement.fromDate ?? '',
  toDate: agreement.toDate ?? '',
  sourceUrl: agreement.sourceUrl ?? '',
});

/** The agreement of a form and its unions, blank ones left out; whether it is complete is not judged here. */
export const agreementOf = (
  form: AgreementForm,
  unions: string[],
): Omit<SubmittedAgreement, 'licence'> => ({
  title: form.title.trim(),
  unions: unions.map((union) => union.trim()).filter(Boolean),
  counterpart: given(form.counterpart),
  country: form.country,
  sector: form.sector,
  level: form.level as SubmittedAgreement['level'],
  language: form.language,
  signedOn: given(form.signedOn),
  fromDate: given(form.fromDate),
  toDate: given(form.toDate),
  sourceUrl: given(form.sourceUrl),
});

const given = (text: string) => text.trim() || null;
