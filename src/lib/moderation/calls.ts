import * as v from 'valibot';
import { CorrectableAgreement, CorrectableClause } from '#domain/correction/correction.ts';
import { Log, ModeratedSubmission, Queue, Repeats } from '#domain/submission/moderation.ts';
import { People } from '#domain/submission/people.ts';
import { ModeratedReport, ReportList, type ReportDecision } from '#domain/submission/report.ts';
import { Invitation, SessionOptions, SignedIn } from '#domain/submission/session.ts';
import { call, download } from '#lib/api/call.ts';

// What the desk asks of the API, each answer checked; every function throws an ApiError.

/** What a moderator does to a submission as a whole. */
export type Action = 'claim' | 'release' | 'decide';

const submission = (id: string) => `/moderation/submissions/${id}`;

/** Where a file of a submission's document lies, by its number from 0, below `/api`. */
export const documentOf = (id: string, number: number): string =>
  `${submission(id)}/documents/${number}`;

export const findSignedIn = (): Promise<SignedIn> => call(SignedIn, '/session');

/** What a passkey is asked for: to sign in, or to take up an invitation. */
export const askForPasskey = (invitation?: string): Promise<SessionOptions> =>
  call(SessionOptions, '/session/options', { body: { invitation } });

/** Hands in what a passkey answered. */
export const signInWith = (answer: object, invitation?: string): Promise<SignedIn> =>
  call(SignedIn, '/session/verify', { body: { invitation, answer } });

/** What a device is asked for to make one more passkey. */
export const askForNewPasskey = (): Promise<SessionOptions> =>
  call(SessionOptions, '/session/passkeys/options', { method: 'POST' });

/** Hands in a passkey that was made. */
export const addPasskeyWith = (answer: object): Promise<SignedIn> =>
  call(SignedIn, '/session/passkeys', { body: { answer } });

/** Ends the own session, another of one's own by its id, or all of them. */
export const endSession = (which: { id?: string | undefined; all?: true }): Promise<undefined> =>
  call(v.undefined(), '/session/end', { body: which });

export const listPeople = (): Promise<People> => call(People, '/moderation/people');

export const removePerson = (id: number): Promise<undefined> =>
  call(v.undefined(), `/moderation/people/${id}/remove`, { method: 'POST' });

export const invite = (name: string): Promise<Invitation> =>
  call(Invitation, '/invitations', { body: { name } });

/** One page of the queue, by the query of `GET /moderation/submissions`. */
export const listQueue = (query: string): Promise<Queue> =>
  call(Queue, `/moderation/submissions?${query}`);

export const listLog = (page: number): Promise<Log> =>
  call(Log, `/moderation/log?page=${page}&perPage=50`);

export const findSubmission = (id: string): Promise<ModeratedSubmission> =>
  call(ModeratedSubmission, submission(id));

/** Which open clauses of a submission repeat what is published or waits. */
export const findRepeats = (id: string): Promise<Repeats> =>
  call(Repeats, `${submission(id)}/repeats`);

/** Answers the submission as it stands afterwards. */
export const act = (id: string, action: Action, body: object): Promise<ModeratedSubmission> =>
  call(ModeratedSubmission, `${submission(id)}/${action}`, { body });

const report = (id: string) => `/moderation/reports/${encodeURIComponent(id)}`;

/** One page of reports, by the query of `GET /moderation/reports`. */
export const listReports = (query: string): Promise<ReportList> =>
  call(ReportList, `/moderation/reports?${query}`);

export const findReport = (id: string): Promise<ModeratedReport> =>
  call(ModeratedReport, report(id));

/** Answers the report as it stands afterwards. */
export const decideOnReport = (id: string, body: ReportDecision): Promise<ModeratedReport> =>
  call(ModeratedReport, `${report(id)}/decide`, { body });

const published = (kind: 'clauses' | 'agreements', slug: string) =>
  `/moderation/${kind}/${encodeURIComponent(slug)}`;

/** A published clause as it can be corrected. */
export const findClause = (slug: string): Promise<CorrectableClause> =>
  call(CorrectableClause, published('clauses', slug));

/** Answers the clause as it stands afterwards. */
export const correctClause = (slug: string, body: object): Promise<CorrectableClause> =>
  call(CorrectableClause, `${published('clauses', slug)}/correct`, { body });

/** The facts of a published agreement as they can be corrected. */
export const findAgreement = (slug: string): Promise<CorrectableAgreement> =>
  call(CorrectableAgreement, published('agreements', slug));

/** Answers the agreement as it stands afterwards. */
export const correctAgreement = (slug: string, body: object): Promise<CorrectableAgreement> =>
  call(CorrectableAgreement, `${published('agreements', slug)}/correct`, { body });

/** Takes a published clause out of the hub. */
export const unpublish = (slug: string, reason: string): Promise<undefined> =>
  call(v.undefined(), `/moderation/clauses/${slug}/unpublish`, { body: { reason } });

export const fetchDocument = (id: string, number: number): Promise<Blob> =>
  download(documentOf(id, number));
