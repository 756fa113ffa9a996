import { join } from 'node:path';
import { eq } from 'drizzle-orm';
import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { agreements, clauses } from '#db/schema/clauses.ts';
import { submissions } from '#db/schema/submissions.ts';
import { Agreement, AgreementList } from '#domain/clause/records.ts';
import { ProblemBody } from '#domain/problem.ts';
import { ModeratedSubmission } from '#domain/submission/moderation.ts';
import { SentSubmission, type Submission } from '#domain/submission/submission.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
import {
  apiOn,
  bearer,
  formOf,
  offeredAgreement,
  proposal,
  prove,
  sending,
  sendOne,
  signInModerator,
  submissionOf,
  type TestApi,
} from '../support/submissions.ts';

// Clauses of an agreement that the hub has.

const slug = 'accord-telecoms-2022';
const record = {
  slug,
  title: 'Accord sur le télétravail',
  counterpart: 'Humapp',
  country: 'FR',
  sector: 'telecoms-and-it',
  level: 'sector',
  language: 'fr',
  year: 2022,
  signedOn: '2022-12-13',
  fromDate: '2023-01-01',
  licence: 'Licence Ouverte 2.0',
} as const;

let db: Database;
let api: TestApi;
let ana: Awaited<ReturnType<typeof signInModerator>>;
beforeEach(async () => {
  db = await emptyDatabase();
  api = apiOn(db, join(temporaryFolder(), 'documents'));
  ana = await signInModerator(db, 'Ana');
  const published = clauseRecord({
    slug: 'accord-telecoms-2022-article-1',
    provenance: 'agreement',
    agreement: record,
    unions: ['CFDT', 'F3C, secteur télécoms'],
    industry: 'Télécommunications',
    position: 3,
    validity: 'in-force',
    checkedOn: '2026-11-01',
  });
  await storeClauses(db, 'kali', [published], vocabularies);
});

const wording = proposal({
  title: 'Frais',
  language: 'fr',
  text: 'L’employeur paie la connexion.',
});
const own = { agreementSlug: slug, clauses: [wording] } satisfies Partial<Submission>;

const viewOf = async (id: string, what = '', init: RequestInit = { headers: ana.headers }) => {
  const answer = await api.request(`/moderation/submissions/${id}${what}`, init);
  if (answer.status !== 200) throw new Error(await answer.text());
  return v.parse(ModeratedSubmission, await answer.json());
};

async function publish(id: string): Promise<string> {
  const { version } = await viewOf(id, '/claim', sending('POST', {}, ana.headers));
  const body = { version, clauses: [{ id: 0, decision: 'accept' }] };
  const decided = await viewOf(id, '/decide', sending('POST', body, ana.headers));
  return decided.clauses[0]?.slug ?? '';
}

const findAgreement = async () =>
  v.parse(Agreement, await (await api.request(`/agreements/${slug}`)).json());

it('the hub’s own record says the facts, whatever was sent', async () => {
  const { id, receipt } = await sendOne(api, own);
  const { agreement, agreementSlug } = await viewOf(id);
  expect(agreementSlug).toBe(slug);
  expect(agreement).toEqual({
    title: 'Accord sur le télétravail',
    unions: expect.arrayContaining(['CFDT', 'F3C, secteur télécoms']) as string[],
    counterpart: 'Humapp',
    country: 'FR',
    sector: 'telecoms-and-it',
    level: 'sector',
    language: 'fr',
    signedOn: '2022-12-13',
    fromDate: '2023-01-01',
    toDate: null,
    sourceUrl: null,
    licence: 'CC BY 4.0',
  });
  const answer = await api.request(`/submissions/${id}`, { headers: bearer(receipt) });
  expect(v.parse(SentSubmission, await answer.json()).agreement).toEqual(agreement);
});

it('its clauses join the agreement after those that are there, and change nothing in it', async () => {
  const before = await findAgreement();
  const joined = await publish((await sendOne(api, own)).id);
  const { clauses: now, ...facts } = await findAgreement();
  expect(now.map((clause) => clause.slug)).toEqual(['accord-telecoms-2022-article-1', joined]);
  expect({ ...facts, clauses: before.clauses }).toEqual(before);
  expect(facts).toMatchObject({ validity: 'in-force', checkedOn: '2026-11-01' });
  const { position, licence, country } = clauses;
  const rows = db.select({ position, licence, country }).from(clauses);
  expect(await rows.where(eq(clauses.slug, joined))).toEqual([
    { position: 4, licence: 'CC BY 4.0', country: 'FR' },
  ]);
});

it('sent twice, or by two senders, it stays one agreement', async () => {
  const slugs = [];
  for (const _ of ['one', 'other']) slugs.push(await publish((await sendOne(api, own)).id));
  expect(new Set(slugs).size).toBe(2);
  expect(await db.$count(agreements)).toBe(1);
  expect(await db.$count(clauses)).toBe(3);
  const known = v.parse(AgreementList, await (await api.request('/agreements')).json());
  expect(known.items).toEqual([
    {
      slug,
      title: 'Accord sur le télétravail',
      unions: expect.arrayContaining(['CFDT', 'F3C, secteur télécoms']) as string[],
      counterpart: 'Humapp',
      industry: 'Télécommunications',
      country: 'FR',
      year: 2022,
    },
  ]);
});

it('an agreement that was sent by the hub’s readers is joined like any other', async () => {
  const first = await publish((await sendOne(api)).id);
  const detail = (await (await api.request(`/clauses/${first}`)).json()) as {
    agreement: { slug: string };
  };
  await publish((await sendOne(api, { agreementSlug: detail.agreement.slug })).id);
  expect(await db.$count(agreements)).toBe(2);
});

it('names no union where the record has none; an agreement of its own needs one', async () => {
  const branch = { ...record, slug: 'accord-sans-signataires', title: 'Accord de branche' };
  const published = clauseRecord({ slug: 'accord-sans-signataires-1', agreement: branch });
  await storeClauses(db, 'branch', [published], vocabularies);
  const agreement = offeredAgreement({ unions: [] });
  const { id } = await sendOne(api, { ...own, agreement, agreementSlug: branch.slug });
  expect((await viewOf(id)).agreement.unions).toEqual([]);
  expect(await publish(id)).not.toBe('');
  const body = formOf({ submission: submissionOf({ agreement }), proof: await prove(api) });
  const answer = await api.request('/submissions', { method: 'POST', body });
  const { issues } = v.parse(ProblemBody, await answer.json());
  expect(issues?.[0]?.field).toBe('agreement.unions');
});

it('an agreement that the hub does not have is refused, with what to send instead', async () => {
  const submission = submissionOf({ ...own, agreementSlug: 'accord-inconnu' });
  const body = formOf({ submission, proof: await prove(api) });
  const answer = await api.request('/submissions', { method: 'POST', body });
  expect(answer.status).toBe(400);
  const { detail, issues } = v.parse(ProblemBody, await answer.json());
  expect(detail).toContain('with the facts of their agreement');
  expect(issues?.[0]).toMatchObject({ field: 'agreementSlug', received: 'accord-inconnu' });
  expect(await db.$count(submissions)).toBe(0);
});

it('a correction changes no fact of the agreement', async () => {
  const { id, receipt } = await sendOne(api, own);
  const { version } = await viewOf(id, '/claim', sending('POST', {}, ana.headers));
  const ask = { ask: true, version, reason: 'Whole article, please.' };
  const asked = await viewOf(id, '/decide', sending('POST', ask, ana.headers));
  const correction = {
    version: asked.version,
    agreement: offeredAgreement({ title: 'Another title' }),
    note: null,
    clauses: [{ id: 0, ...wording }],
  };
  const patch = sending('PATCH', correction, bearer(receipt));
  expect((await api.request(`/submissions/${id}`, patch)).status).toBe(200);
  expect((await viewOf(id)).agreement.title).toBe('Accord sur le télétravail');
});

it.each([
  ['party', 'party'],
  [undefined, null],
] as const)('moderators see why it may be given: %s', async (right, seen) => {
  const consent = { mayPublish: true, noPersonalData: true, ...(right && { right }) } as const;
  const { id } = await sendOne(api, { consent });
  expect(await viewOf(id)).toMatchObject({ right: seen, agreementSlug: null });
});
