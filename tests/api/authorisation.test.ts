import { beforeAll, expect, it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDatabase, type Database } from '#db/client.server.ts';
import { prepare } from '../support/database.ts';
import { reportOf, reportOne } from '../support/reports.ts';
import {
  apiOn,
  bearer,
  formOf,
  offeredAgreement,
  proposal,
  sending,
  sendOne,
  signInModerator,
  smallPdf,
  submissionOf,
  type TestApi,
} from '../support/submissions.ts';

// Who may call what. A submission is in review, held by the last of the five.
const roles = ['nobody', 'other sender', 'sender', 'other moderator', 'moderator'] as const;

type Case = { id: string; version: number; slug: string; agreement?: string; person?: number };
type Row = {
  body?: (given: Case) => unknown;
  /** What the submission went through before: as in review, or sent back for changes. */
  state?: 'changes_requested' | 'published';
  /** Whether the slug is of the agreement of what is published. */
  agreement?: boolean;
  /** Whether the moderator sent the submission themselves, and another one published it. */
  isOwn?: boolean;
  /** Whether the id is of a report; the senders are those of two reports then. */
  report?: boolean;
  /** Whether the id is of a third moderator. */
  person?: boolean;
  /** The expected status by role, in their order. */
  expected: [number, number, number, number, number];
};

const everyone = (status: number): Row['expected'] => [status, status, status, status, status];
const reading: Row = { expected: everyone(200) };
const senderOnly: Row['expected'] = [401, 403, 200, 401, 401];
const moderators = (status: number): Row['expected'] => [401, 401, 401, status, status];
const decision = ({ version }: Case) => ({ version, clauses: [{ id: 0, decision: 'accept' }] });

const table: Record<string, Row> = {
  'GET /api/health': reading,
  'GET /api/clauses': reading,
  'GET /api/clauses.csv': reading,
  'GET /api/clauses.jsonl': reading,
  'GET /api/clauses/:slug': { state: 'published', expected: everyone(200) },
  'GET /api/clauses/:slug/versions': { state: 'published', expected: everyone(200) },
  'GET /api/withdrawn': reading,
  'GET /api/agreements': reading,
  'GET /api/agreements/:slug': { expected: everyone(404) },
  'GET /api/feeds/:locale/feed.atom': reading,
  'GET /api/feeds/:locale/:theme/feed.atom': reading,
  'GET /api/openapi.json': reading,
  'GET /api/log': reading,
  'GET /api/challenge': reading,
  'POST /api/saved': { body: () => ({}), expected: everyone(400) },
  'GET /api/saved/:id': { expected: everyone(404) },
  'PUT /api/saved/:id': { body: () => ({}), expected: everyone(400) },
  'DELETE /api/saved/:id': { expected: everyone(404) },
  'POST /api/saved/:id/additions': { body: () => ({}), expected: everyone(400) },
  'GET /api/saved/:id/additions': { expected: everyone(404) },
  'DELETE /api/saved/:id/additions': { expected: everyone(404) },
  // A moderator needs no proof of work; the others send none.
  'POST /api/submissions': { body: () => submissionOf(), expected: [403, 403, 403, 201, 201] },
  'GET /api/submissions/:id': { expected: senderOnly },
  'PATCH /api/submissions/:id': {
    state: 'changes_requested',
    body: ({ version }) => ({
      version,
      agreement: offeredAgreement(),
      note: null,
      clauses: [{ id: 0, ...proposal() }],
    }),
    expected: senderOnly,
  },
  'POST /api/submissions/:id/withdraw': { body: () => ({}), expected: senderOnly },
  'DELETE /api/submissions/:id/document': { expected: senderOnly },
  'POST /api/reports': { body: () => reportOf(), expected: everyone(201) },
  'GET /api/reports/:id': { report: true, expected: senderOnly },
  'GET /api/moderation/reports': { expected: moderators(200) },
  'GET /api/moderation/reports/:id': { report: true, expected: moderators(200) },
  'POST /api/moderation/reports/:id/decide': {
    report: true,
    body: () => ({ version: 1, outcome: 'mended', reason: 'Done.' }),
    expected: moderators(200),
  },
  'POST /api/session/options': { body: () => ({}), expected: everyone(200) },
  'POST /api/session/verify': { body: () => ({}), expected: everyone(400) },
  'GET /api/session': { expected: moderators(200) },
  'POST /api/session/end': { body: () => ({}), expected: moderators(204) },
  'POST /api/session/passkeys/options': { body: () => ({}), expected: moderators(200) },
  'POST /api/session/passkeys': { body: () => ({}), expected: moderators(400) },
  'GET /api/moderation/people': { expected: moderators(200) },
  'POST /api/moderation/people/:id/remove': { person: true, expected: moderators(204) },
  'POST /api/invitations': { body: () => ({ name: 'Cleo' }), expected: moderators(201) },
  'GET /api/moderation/submissions': { expected: moderators(200) },
  'GET /api/moderation/submissions/:id': { expected: moderators(200) },
  'GET /api/moderation/submissions/:id/repeats': { expected: moderators(200) },
  'GET /api/moderation/submissions/:id/document': { expected: moderators(200) },
  'GET /api/moderation/submissions/:id/documents/:number': { expected: moderators(200) },
  'GET /api/moderation/log': { expected: moderators(200) },
  'POST /api/moderation/submissions/:id/claim': { expected: [401, 401, 401, 409, 200] },
  'POST /api/moderation/submissions/:id/release': { expected: [401, 401, 401, 409, 200] },
  'POST /api/moderation/submissions/:id/decide': {
    body: decision,
    expected: [401, 401, 401, 409, 200],
  },
  'POST /api/moderation/clauses/:slug/unpublish': {
    state: 'published',
    body: () => ({ reason: 'Wrong text.' }),
    expected: moderators(204),
  },
  'GET /api/moderation/clauses/:slug': { state: 'published', expected: moderators(200) },
  'POST /api/moderation/clauses/:slug/correct': {
    state: 'published',
    body: () => ({ version: 1, reason: 'A slip.', changes: { title: 'Mended' } }),
    expected: moderators(200),
  },
  'GET /api/moderation/agreements/:slug': {
    state: 'published',
    agreement: true,
    expected: moderators(200),
  },
  'POST /api/moderation/agreements/:slug/correct': {
    state: 'published',
    agreement: true,
    body: () => ({ version: 1, reason: 'A slip.', changes: { title: 'Mended' } }),
    expected: moderators(200),
  },
};

/** What depends on who sent the submission: the moderator did, and another one decided on it. */
const ownTable: typeof table = {
  'POST /api/moderation/clauses/:slug/correct': {
    ...table['POST /api/moderation/clauses/:slug/correct'],
    isOwn: true,
    expected: [401, 401, 401, 200, 403],
  },
  'POST /api/moderation/agreements/:slug/correct': {
    ...table['POST /api/moderation/agreements/:slug/correct'],
    isOwn: true,
    expected: [401, 401, 401, 200, 403],
  },
};

let db: Database;
let api: TestApi;
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await prepare(db);
  api = apiOn(db, join(folder, 'documents'));
});

it('has every route the API has', () => {
  const routes = api.api.routes
    .filter(({ method }) => method !== 'ALL')
    .map(({ method, path }) => `${method} ${path}`);
  expect(Object.keys(table).toSorted()).toEqual([...new Set(routes)].toSorted());
});

const rows = [...Object.entries(table), ...Object.entries(ownTable)];

it.each(rows)('%s %#', async (route, row) => {
  const [method = '', pattern = ''] = route.split(' ');
  const prepared = () => (row.report ? prepareReport() : prepareCase(row.state, row.isOwn));
  const shown = await prepared();
  const statuses: number[] = [];
  for (const role of roles) {
    const { own, headers } = method === 'GET' ? shown : await prepared();
    const path = pattern
      .replace('/api', '')
      .replace(':id', row.person ? String(own.person) : own.id)
      .replace(':slug', (row.agreement ? own.agreement : own.slug) ?? 'none')
      .replace(':number', '0')
      .replace(':locale', 'en')
      .replace(':theme', 'data-rights');
    const init = requestOf(method, row.body?.(own), headers[role], route);
    const answer = await api.request(path, init);
    await answer.body?.cancel();
    statuses.push(answer.status);
  }
  expect(statuses).toEqual(row.expected);
});

/** Two submissions and two moderators; the first submission is in review and held by the second moderator. */
async function prepareCase(state: Row['state'], isOwn = false) {
  const other = await sendOne(api);
  const watcher = await signInModerator(db, 'Ben');
  const holder = await signInModerator(db, 'Ana');
  const sent = isOwn ? await sendAs(holder.headers) : await sendOne(api, {}, smallPdf);
  const decider = isOwn ? watcher : holder;
  const act = async (what: string, body: unknown) => {
    const path = `/moderation/submissions/${sent.id}/${what}`;
    const answer = await api.request(path, sending('POST', body, decider.headers));
    return (await answer.json()) as { version: number; clauses: { slug: string | null }[] };
  };
  let view = await act('claim', {});
  const { version } = view;
  if (state === 'published')
    view = await act('decide', decision({ id: sent.id, version, slug: '' }));
  if (state === 'changes_requested')
    view = await act('decide', { version, ask: true, reason: 'Why?' });
  const { id: person } = await signInModerator(db, 'Cleo');
  const slug = view.clauses[0]?.slug ?? '';
  const agreement = slug && (await agreementOf(slug));
  const own: Case = { id: sent.id, version: view.version, slug: slug || 'none', agreement, person };
  return { own, headers: headersOf({ sent, other, watcher, holder }) };
}

/** A submission that a moderator sends. */
async function sendAs(headers: Record<string, string>) {
  const body = formOf({ submission: submissionOf() });
  const answer = await api.request('/submissions', { method: 'POST', headers, body });
  return (await answer.json()) as { id: string; receipt: string };
}

async function agreementOf(slug: string): Promise<string> {
  const answer = await api.request(`/clauses/${slug}`);
  return ((await answer.json()) as { agreement: { slug: string } }).agreement.slug;
}

/** Two reports and two moderators, who may all decide. */
async function prepareReport() {
  const sent = await reportOne(api);
  const other = await reportOne(api);
  const watcher = await signInModerator(db, 'Ben');
  const holder = await signInModerator(db, 'Ana');
  const own: Case = { id: sent.id, version: 1, slug: 'none' };
  return { own, headers: headersOf({ sent, other, watcher, holder }) };
}

type Receipt = { receipt: string };
type Headers = { headers: Record<string, string> };

const headersOf = (who: {
  sent: Receipt;
  other: Receipt;
  watcher: Headers;
  holder: Headers;
}): Record<(typeof roles)[number], Record<string, string>> => ({
  nobody: { Origin: 'https://hub.example' },
  'other sender': { Origin: 'https://hub.example', ...bearer(who.other.receipt) },
  sender: { Origin: 'https://hub.example', ...bearer(who.sent.receipt) },
  'other moderator': who.watcher.headers,
  moderator: who.holder.headers,
});

function requestOf(
  method: string,
  body: unknown,
  headers: Record<string, string>,
  route: string,
): RequestInit {
  if (route === 'POST /api/submissions')
    return { method, headers, body: formOf({ submission: body }) };
  return body === undefined ? { method, headers } : sending(method, body, headers);
}
