import type { Submission } from '#domain/submission/submission.ts';
import type { Locale } from '#domain/words.ts';

/** What the form without script says of its document, for the API to check; what was left out is missing. */
export function plainSubmission(form: FormData, locale: Locale): object {
  const said = (name: string): string => {
    const value = form.get(name);
    return typeof value === 'string' ? value.trim() : '';
  };
  const agreement: Record<keyof Submission['agreement'], unknown> = {
    title: said('title'),
    unions: said('unions')
      .split(';')
      .map((union) => union.trim())
      .filter(Boolean),
    counterpart: said('counterpart') || null,
    country: said('country'),
    sector: said('sector'),
    level: said('level'),
    language: said('language'),
    signedOn: null,
    fromDate: null,
    toDate: null,
    sourceUrl: null,
    licence: said('licence'),
  };
  return {
    agreement,
    clauses: [],
    consent: {
      mayPublish: said('mayPublish') === 'on',
      noPersonalData: said('noPersonalData') === 'on',
      right: said('right') || undefined,
    },
    locale,
  };
}
