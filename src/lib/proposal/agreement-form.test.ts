import { expect, it } from 'vitest';
import { agreementOf, emptyForm, formOf } from './agreement-form.ts';

const agreement = {
  title: 'Agreement',
  unions: ['UNISON', 'GMB'],
  counterpart: null,
  country: 'GB',
  sector: 'transport',
  level: 'company' as const,
  language: 'en',
  signedOn: '2025-03-31',
  fromDate: null,
  toDate: null,
  sourceUrl: null,
};

it('an agreement goes into a form and comes out the same', () => {
  const form = formOf({ ...agreement, licence: 'CC BY 4.0' });
  expect(agreementOf(form, agreement.unions)).toEqual(agreement);
  expect(Object.keys(form)).toEqual(Object.keys(emptyForm()));
});

it('blanks around an answer, and unions without a name, are not sent', () => {
  const form = { ...emptyForm(), title: ' Agreement ', counterpart: ' ', toDate: '2026-01-01' };
  expect(agreementOf(form, ['UNISON ', ' '])).toMatchObject({
    title: 'Agreement',
    unions: ['UNISON'],
    counterpart: null,
    toDate: '2026-01-01',
  });
});
