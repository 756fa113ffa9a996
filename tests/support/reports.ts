import * as v from 'valibot';
import type { Report } from '#domain/submission/report.ts';
import { Sent } from '#domain/submission/submission.ts';
import { prove, sending, type TestApi } from './submissions.ts';

/** A report of a mistake as its reader sends it. */
export const reportOf = (own: Partial<Report> = {}): Report => ({
  about: 'clauses/cameras/',
  kind: 'fact',
  text: 'The agreement was signed in 2023, not in 2025.',
  contact: null,
  locale: 'en',
  ...own,
});

/** Sends a report as anybody would. */
export async function reportOne(
  api: Pick<TestApi, 'request'>,
  own: Partial<Report> = {},
): Promise<Sent> {
  const proof: unknown = JSON.parse(await prove(api));
  const answer = await api.request('/reports', sending('POST', { ...reportOf(own), proof }));
  if (answer.status !== 201) throw new Error(await answer.text());
  return v.parse(Sent, await answer.json());
}
