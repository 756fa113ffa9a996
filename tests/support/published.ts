import type { Database } from '#db/client.server.ts';
import type { Submission } from '#domain/submission/submission.ts';
import { sending, sendOne, signInModerator, type TestApi } from './submissions.ts';

/** Sends a submission and publishes all its clauses as a moderator would; resolves to its id and their addresses. */
export async function publishSubmission(
  db: Database,
  api: Pick<TestApi, 'request'>,
  own: Partial<Submission> = {},
): Promise<{ id: string; receipt: string; slugs: string[] }> {
  const { id, receipt } = await sendOne(api, own);
  const { headers } = await signInModerator(db, 'Publisher');
  const act = async (what: string, body: unknown) => {
    const path = `/moderation/submissions/${id}/${what}`;
    const answer = await api.request(path, sending('POST', body, headers));
    if (answer.status !== 200) throw new Error(await answer.text());
    return (await answer.json()) as { version: number; clauses: { id: number; slug: string }[] };
  };
  const { version, clauses } = await act('claim', {});
  const decisions = clauses.map((clause) => ({ id: clause.id, decision: 'accept' }));
  const decided = await act('decide', { version, clauses: decisions });
  return { id, receipt, slugs: decided.clauses.map(({ slug }) => slug) };
}
