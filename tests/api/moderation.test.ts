import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { Log, ModeratedSubmission, PublicLog, Queue } from '#domain/submission/moderation.ts';
import { ClauseDetail } from '#domain/clause/records.ts';
import { SentSubmission } from '#domain/submission/submission.ts';
import { ProblemBody } from '#domain/problem.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
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

let db: Database;
let api: TestApi;
let ana: Awaited<ReturnType<typeof signInModerator>>;
let ben: Awaited<ReturnType<typeof signInModerator>>;
beforeEach(async () => {
  db = await emptyDatabase();
  api = apiOn(db, join(temporaryFolder(), 'documents'));
  ana = await signInModerator(db, 'Ana');
  ben = await signInModerator(db, 'Ben');
});

type Moderator = typeof ana;
const call = (who: Moderator, id: string, what: string, body: unknown = {}) =>
  api.request(`/moderation/submissions/${id}/${what}`, sending('POST', body, who.headers));
const viewOf = async (answer: Response) => {
  if (answer.status !== 200) throw new Error(await answer.text());
  return v.parse(ModeratedSubmission, await answer.json());
};
const problemOf = async (answer: Response) => v.parse(ProblemBody, await answer.json());
const getJson = async <Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  headers: Record<string, string> = {},
) => v.parse(schema, await (await api.request(path, { headers })).json());
const List = v.looseObject({
  items: v.array(v.looseObject({ slug: v.string() })),
  withdrawn: v.optional(v.array(v.string())),
});

const accept = (id: number) => ({ id, decision: 'accept' as const });
const reject = (id: number, reason = 'Not about digitalisation.') => ({
  id,
  reason,
  decision: 'reject' as const,
});

/** Sends two clauses, claims them as Ana, accepts the first and rejects the second. */
async function publishOne() {
  const clauses = [proposal(), proposal({ title: 'Parking' })];
  const sent = await sendOne(api, { clauses, contact: 'a@example.org' }, smallPdf);
  const { version } = await viewOf(await call(ana, sent.id, 'claim'));
  const edited = proposal({ title: 'No cameras in offices' });
  const body = { version, clauses: [{ ...accept(0), edited }, reject(1)] };
  const decided = await viewOf(await call(ana, sent.id, 'decide', body));
  return { sent, decided, slug: decided.clauses[0]?.slug ?? '' };
}

describe('a clause read from pictures', () => {
  it('is published only once a person compared it, and says so', async () => {
    const scanned = { ...proposal(), textFrom: 'scan' as const };
    const sent = await sendOne(api, { clauses: [scanned] }, smallPdf);
    const { version, clauses } = await viewOf(await call(ana, sent.id, 'claim'));
    expect(clauses[0]?.proposal.textFrom).toBe('scan');
    const refused = await call(ana, sent.id, 'decide', { version, clauses: [accept(0)] });
    expect(refused.status).toBe(400);
    expect((await problemOf(refused)).detail).toMatch(/^Compare numbers, dates, sums and denials/);
    const edited = { ...scanned, textFrom: 'scan-compared' as const };
    const body = { version, clauses: [{ ...accept(0), edited }] };
    const decided = await viewOf(await call(ana, sent.id, 'decide', body));
    const { textFrom } = await getJson(`/clauses/${decided.clauses[0]?.slug}`, ClauseDetail);
    expect(textFrom).toBe('scan-compared');
  });

  it('needs nobody else when its sender compared it', async () => {
    const sent = await sendOne(api, { clauses: [{ ...proposal(), textFrom: 'scan-compared' }] });
    const { version } = await viewOf(await call(ana, sent.id, 'claim'));
    const body = { version, clauses: [accept(0)] };
    expect(await viewOf(await call(ana, sent.id, 'decide', body))).toMatchObject({
      state: 'published',
    });
  });
});

describe('a claim', () => {
  it('is seen by others, refused to them, renewed and released', async () => {
    const { id } = await sendOne(api);
    const first = await viewOf(await call(ana, id, 'claim'));
    expect(first).toMatchObject({ state: 'in_review', claim: { by: 'Ana', mine: true } });
    const refused = await call(ben, id, 'claim');
    expect(refused.status).toBe(409);
    expect((await problemOf(refused)).detail).toMatch(/^Ana holds this submission since \d{4}-/);
    const renewed = await viewOf(await call(ana, id, 'claim'));
    expect(renewed.claim?.since).toBe(first.claim?.since);
    const row = (await getJson('/moderation/submissions', Queue, ben.headers)).items[0];
    expect(row).toMatchObject({ id, claim: { by: 'Ana', mine: false }, own: false });
    const held = async (who: Moderator) =>
      (await getJson('/moderation/submissions?holder=me', Queue, who.headers)).total;
    expect([await held(ana), await held(ben)]).toEqual([1, 0]);
    expect((await call(ben, id, 'release')).status).toBe(409);
    expect(await viewOf(await call(ana, id, 'release'))).toMatchObject({ state: 'submitted' });
    expect(await viewOf(await call(ben, id, 'claim'))).toMatchObject({ claim: { by: 'Ben' } });
  });

  it('ends after 30 minutes: its holder decides no more, another may take over', async () => {
    const { id } = await sendOne(api);
    const { version } = await viewOf(await call(ana, id, 'claim'));
    vi.useFakeTimers({ now: Date.now() + 30 * 60_000, toFake: ['Date'] });
    const late = await call(ana, id, 'decide', { version, clauses: [accept(0)] });
    const taken = await call(ben, id, 'claim');
    vi.useRealTimers();
    expect(late.status).toBe(409);
    expect((await problemOf(late)).detail).toContain('Claim the submission again');
    expect(await viewOf(taken)).toMatchObject({ claim: { by: 'Ben' } });
  });

  it('is won by one of many who claim at once', async () => {
    const { id } = await sendOne(api);
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, index) => call(index % 2 === 0 ? ana : ben, id, 'claim')),
    );
    const holders = await Promise.all(
      answers
        .filter(({ status }) => status === 200)
        .map(async (answer) => (await viewOf(answer)).claim?.by),
    );
    expect(new Set(holders).size).toBe(1);
  });
});

describe('a decision', () => {
  it('publishes at once in lists, full text, feeds and dumps, and shows the sender its reasons', async () => {
    const before = new Date(Date.now() - 1).toISOString();
    const { sent, decided, slug } = await publishOne();
    expect(decided).toMatchObject({ state: 'published', claim: null, contact: null });
    expect(decided.clauses.map(({ state }) => state)).toEqual(['published', 'rejected']);
    const clause = await getJson(`/clauses/${slug}`, ClauseDetail);
    expect(clause).toMatchObject({
      provenance: 'agreement',
      texts: [{ title: 'No cameras in offices' }],
      unions: [{ name: 'UNISON' }],
      licence: 'CC BY 4.0',
      year: 2025,
      agreement: { title: 'Agreement on algorithms at work' },
    });
    for (const query of ['q=cameras', `since=${before}`, 'union=unison', 'topic=monitoring']) {
      const { items } = await getJson(`/clauses?${query}`, List);
      expect(
        items.map((item) => item.slug),
        query,
      ).toEqual([slug]);
    }
    for (const path of ['/feeds/en/feed.atom', '/clauses.csv', '/clauses.jsonl']) {
      expect(await (await api.request(path)).text(), path).toContain(slug);
    }
    expect((await api.request(`/agreements/${clause.agreement?.slug ?? ''}`)).status).toBe(200);
    const view = await getJson(`/submissions/${sent.id}`, SentSubmission, bearer(sent.receipt));
    expect(view.clauses[1]).toMatchObject({
      state: 'rejected',
      reason: 'Not about digitalisation.',
    });
    expect(JSON.stringify(view)).not.toContain('Ana');
  });

  it('names every open clause, gives reasons and knows the version', async () => {
    const { id } = await sendOne(api, { clauses: [proposal(), proposal()] });
    const { version } = await viewOf(await call(ana, id, 'claim'));
    const decide = (body: object) => call(ana, id, 'decide', { version, ...body });
    for (const [body, status] of [
      [{ clauses: [accept(0)] }, 400],
      [{ clauses: [accept(0), accept(0)] }, 400],
      [{ clauses: [accept(0), accept(7)] }, 400],
      [{ clauses: [accept(0), { id: 1, decision: 'reject' }] }, 400],
      [{ clauses: [accept(0), reject(1, ' ')] }, 400],
      [{ ask: true }, 400],
      [{ clauses: [accept(0), accept(1)], added: [proposal({ topics: ['weather'] })] }, 400],
      [{ version: version - 1, clauses: [accept(0), accept(1)] }, 409],
    ] as const) {
      expect((await decide(body)).status, JSON.stringify(body)).toBe(status);
    }
    expect((await getJson('/clauses', List)).items).toEqual([]);
    expect((await decide({ clauses: [reject(0), reject(1)] })).status).toBe(200);
  });

  it('takes clauses from a document that came alone', async () => {
    const form = formOf({ submission: submissionOf({ clauses: [] }), document: smallPdf });
    const sent = await api.request('/submissions', { method: 'POST', body: form });
    const { id } = v.parse(v.looseObject({ id: v.string() }), await sent.json());
    const { version } = await viewOf(await call(ana, id, 'claim'));
    const agreement = offeredAgreement({ title: 'Título corregido', unions: ['ПРОФСОЮЗ'] });
    const body = { version, clauses: [], added: [proposal({ title: 'Камеры' })], agreement };
    const decided = await viewOf(await call(ana, id, 'decide', body));
    expect(decided.clauses).toMatchObject([{ id: 0, state: 'published' }]);
    expect((await getJson('/clauses', List)).items).toHaveLength(1);
  });

  it('asks for changes, which the sender makes', async () => {
    const { id, receipt } = await sendOne(api, { clauses: [proposal(), proposal()] });
    const { version } = await viewOf(await call(ana, id, 'claim'));
    const ask = { ask: true, version, reason: 'Names.', clauses: [{ id: 1, reason: 'Who?' }] };
    expect(await viewOf(await call(ana, id, 'decide', ask))).toMatchObject({ claim: null });
    const view = await getJson(`/submissions/${id}`, SentSubmission, bearer(receipt));
    expect(view).toMatchObject({ state: 'changes_requested', asked: 'Names.' });
    expect(view.clauses[1]?.asked).toBe('Who?');
    const clauses = [
      { id: 1, ...proposal({ title: 'Without names' }) },
      proposal({ title: 'One more' }),
    ];
    const correction = { version: view.version, agreement: view.agreement, clauses, note: null };
    const patch = () =>
      api.request(`/submissions/${id}`, sending('PATCH', correction, bearer(receipt)));
    const corrected = v.parse(SentSubmission, await (await patch()).json());
    expect(corrected).toMatchObject({ state: 'submitted', asked: null });
    expect(corrected.clauses.map(({ state, asked }) => [state, asked])).toEqual([
      ['withdrawn', null],
      ['proposed', null],
      ['proposed', null],
    ]);
    expect((await patch()).status).toBe(409);
  });

  it('is never on one’s own submission', async () => {
    const body = formOf({ submission: submissionOf() });
    const answer = await api.request('/submissions', {
      method: 'POST',
      body,
      headers: ana.headers,
    });
    const { id } = v.parse(v.looseObject({ id: v.string() }), await answer.json());
    expect((await call(ana, id, 'claim')).status).toBe(403);
    const { version } = await viewOf(await call(ben, id, 'claim'));
    const decision = { version, clauses: [accept(0)] };
    expect((await call(ana, id, 'decide', decision)).status).toBe(403);
    expect((await call(ben, id, 'decide', decision)).status).toBe(200);
  });
});

describe('what was published', () => {
  it('is gone once its sender withdraws it: 410, lists, full text; since says so', async () => {
    const { sent, slug } = await publishOne();
    const before = new Date(Date.now() - 1).toISOString();
    const withdraw = sending('POST', { clauses: [0] }, bearer(sent.receipt));
    const answer = await api.request(`/submissions/${sent.id}/withdraw`, withdraw);
    const view = v.parse(SentSubmission, await answer.json());
    expect(view).toMatchObject({ state: 'withdrawn', document: null });
    expect((await api.request(`/clauses/${slug}`)).status).toBe(410);
    expect((await getJson('/clauses?q=cameras', List)).items).toEqual([]);
    expect((await getJson(`/clauses?since=${before}`, List)).withdrawn).toEqual([slug]);
    const dump = await (await api.request('/clauses.jsonl')).text();
    expect(dump).not.toContain(slug);
  });

  it('is unpublished with a reason, and no import brings it back', async () => {
    const { slug, decided } = await publishOne();
    const records = [clauseRecord({ slug: 'imported' })];
    await storeClauses(db, 'test', records, vocabularies);
    const unpublish = (address: string, reason: string) =>
      api.request(
        `/moderation/clauses/${address}/unpublish`,
        sending('POST', { reason }, ben.headers),
      );
    expect((await unpublish(slug, '')).status).toBe(400);
    for (const address of [slug, 'imported']) {
      expect((await unpublish(address, 'Wrong text.')).status).toBe(204);
      expect((await api.request(`/clauses/${address}`)).status).toBe(410);
    }
    expect((await unpublish('imported', 'Again.')).status).toBe(404);
    const again = [clauseRecord({ slug: 'imported', year: 2024 })];
    expect(await storeClauses(db, 'test', again, vocabularies)).toMatchObject({ unchanged: 1 });
    expect((await api.request('/clauses/imported')).status).toBe(410);
    const log = await getJson('/moderation/log', Log, ana.headers);
    expect(log.items[0]).toMatchObject({ action: 'unpublished', by: 'Ben', reason: 'Wrong text.' });
    expect(log.items.map(({ action }) => action)).toContain('published');
    expect(decided.log.map(({ by }) => by)).toEqual([null, 'Ana', 'Ana', 'Ana']);
  });

  it('stays when sources are imported anew', async () => {
    const { slug } = await publishOne();
    for (const origin of ['model', 'provisions', 'kali']) {
      await storeClauses(db, origin, [], vocabularies);
    }
    expect((await api.request(`/clauses/${slug}`)).status).toBe(200);
  });
});

it('the public log shows decisions and reasons without persons', async () => {
  const { slug } = await publishOne();
  const { items } = await getJson('/log', PublicLog);
  expect(items.map(({ action }) => action)).toEqual(['published', 'decided']);
  expect(items[0]).toMatchObject({ title: 'Agreement on algorithms at work', country: 'GB' });
  expect(items[0]?.clauses).toMatchObject([{ slug, title: 'No cameras in offices' }]);
  expect(items[1]?.clauses[1]?.reason).toBe('Not about digitalisation.');
  const text = JSON.stringify(items);
  for (const person of ['Ana', 'a@example.org']) expect(text).not.toContain(person);
});

it('a document goes to moderators only, as a download under a name of our own', async () => {
  const { id } = await sendOne(api, {}, new Blob(['%PDF-1.7 <script>alert(1)</script>']));
  const path = `/moderation/submissions/${id}/document`;
  expect((await api.request(path)).status).toBe(401);
  const { status, headers } = await api.request(path, { headers: ben.headers });
  expect(status).toBe(200);
  expect(headers.get('Content-Disposition')).toMatch(
    /^attachment; filename="agreement-[0-9a-f]{8}\.pdf"$/,
  );
  expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
  expect(headers.get('Cache-Control')).toBe('no-store');
});

it('a web page that somebody sent is handed out as text, so that it runs nowhere', async () => {
  const page = new Blob(['<!doctype html><script>alert(1)</script>']);
  const { id } = await sendOne(api, {}, page);
  const { headers } = await api.request(`/moderation/submissions/${id}/document`, {
    headers: ben.headers,
  });
  expect(headers.get('Content-Type')).toMatch(/^text\/plain/);
  expect(headers.get('Content-Disposition')).toMatch(/\.html\.txt"$/);
});

it('refuses a write that another site makes with a moderator’s cookie', async () => {
  const { id } = await sendOne(api);
  const { Cookie } = ana.headers;
  const foreign: Record<string, string>[] = [
    { Cookie },
    { Cookie, Origin: 'https://evil.example' },
  ];
  for (const headers of foreign) {
    const path = `/moderation/submissions/${id}/claim`;
    expect((await api.request(path, sending('POST', {}, headers))).status).toBe(403);
  }
});
