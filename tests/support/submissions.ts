import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/web/pbkdf2';
import * as v from 'valibot';
import { loadVocabularies } from '#content/load/content.server.ts';
import type { Database } from '#db/client.server.ts';
import { folderStore } from '#db/documents/folder.server.ts';
import { moderators } from '#db/schema/moderators.ts';
import { insert } from '#db/queries/sessions.ts';
import type { SubmittedAgreement, Proposal } from '#domain/submission/submission.ts';
import { Challenge, Sent, type Submission } from '#domain/submission/submission.ts';
import { createApi } from '#functions/app.ts';
import { hashOf, newSecret } from '#functions/http/secrets.ts';
import { sessionCookie } from '#functions/session/session-cookie.ts';
import { feedWords } from './feed-words.ts';

const vocabularies = loadVocabularies(process.cwd());
const origin = 'https://hub.example';

/** The API on a database of a test, with documents in `folder`; proof of work is easy and a lot may be written. */
export function apiOn(db: Database, folder: string, more: object = {}) {
  const api = createApi({
    builtAt: '2026-01-01T00:00:00.000Z',
    version: '0.0.0',
    words: feedWords,
    vocabularies,
  });
  const bindings = {
    database: () => Promise.resolve(db),
    origin,
    documents: () => Promise.resolve(folderStore(folder)),
    address: () => '192.0.2.1',
    rateLimitFactor: 1000,
    proofFactor: 0.002,
    ...more,
  };
  const request = (path: string, init: RequestInit = {}) =>
    Promise.resolve(api.request(`${origin}/api${path}`, init, bindings));
  return { api, request };
}
export type TestApi = ReturnType<typeof apiOn>;

/** An agreement as its sender describes it, like any other but for what the test says of it. */
export const offeredAgreement = (own: Partial<SubmittedAgreement> = {}): SubmittedAgreement => ({
  title: 'Agreement on algorithms at work',
  unions: ['UNISON'],
  counterpart: 'Council of Northtown',
  country: 'GB',
  sector: 'local-government',
  level: 'workplace',
  language: 'en',
  signedOn: '2025-03-31',
  fromDate: null,
  toDate: null,
  sourceUrl: null,
  licence: 'CC BY 4.0',
  ...own,
});

/** A clause as its sender proposes it. */
export const proposal = (own: Partial<Proposal> = {}): Proposal => ({
  number: '12',
  title: 'Cameras in offices',
  text: 'The employer shall not use cameras in offices.',
  language: 'en',
  topics: ['monitoring'],
  strength: 'guarantee',
  page: null,
  ...own,
});

/** A submission as it is sent. */
export const submissionOf = (own: Partial<Submission> = {}): Submission => ({
  agreement: offeredAgreement(),
  clauses: [proposal()],
  consent: { mayPublish: true, noPersonalData: true },
  note: null,
  contact: null,
  locale: 'en',
  ...own,
});

/** The body of `POST /submissions`. */
export function formOf(parts: {
  submission: unknown;
  document?: Blob | Blob[];
  proof?: string;
}): FormData {
  const form = new FormData();
  form.set('submission', JSON.stringify(parts.submission));
  for (const file of [parts.document ?? []].flat()) form.append('document', file, 'agreement');
  if (parts.proof !== undefined) form.set('proof', parts.proof);
  return form;
}

/** Asks for a challenge and solves it. */
export async function prove({ request }: Pick<TestApi, 'request'>): Promise<string> {
  const challenge = v.parse(Challenge, await (await request('/challenge')).json());
  const solution = await solveChallenge({ challenge, deriveKey });
  return JSON.stringify({ challenge, solution });
}

/** Sends a submission as anybody would. */
export async function sendOne(
  api: Pick<TestApi, 'request'>,
  own: Partial<Submission> = {},
  document?: Blob | Blob[],
): Promise<Sent> {
  const proof = await prove(api);
  const body = formOf({ submission: submissionOf(own), proof, ...(document ? { document } : {}) });
  const answer = await api.request('/submissions', { method: 'POST', body });
  if (answer.status !== 201) throw new Error(await answer.text());
  return v.parse(Sent, await answer.json());
}

/** A moderator who is signed in: the headers of their requests. */
export async function signInModerator(db: Database, name: string) {
  const joinedAt = new Date().toISOString();
  const [row] = await db.write(() =>
    db
      .insert(moderators)
      .values({ name, handle: newSecret(), joinedAt })
      .returning({ id: moderators.id }),
  );
  const moderatorId = row?.id ?? 0;
  const secret = newSecret();
  await insert(db, {
    id: crypto.randomUUID(),
    tokenHash: hashOf(secret),
    moderatorId,
    startedAt: joinedAt,
    expiresAt: new Date(Date.now() + 86_400_000).toISOString(),
  });
  return { id: moderatorId, headers: { Cookie: `${sessionCookie}=${secret}`, Origin: origin } };
}

/** The request that sends JSON. */
export const sending = (
  method: string,
  body: unknown,
  headers: Record<string, string> = {},
): RequestInit => ({
  method,
  body: JSON.stringify(body),
  headers: { 'Content-Type': 'application/json', ...headers },
});

/** The header that shows a receipt. */
export const bearer = (receipt: string) => ({ Authorization: `Bearer ${receipt}` });

/** The least that is a PDF to who looks at its start. */
export const smallPdf = new Blob(['%PDF-1.7\n%%EOF\n']);
