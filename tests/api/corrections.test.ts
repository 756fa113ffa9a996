import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { agreementFileRecords } from '#db/import/agreement-file.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { Agreement, ClauseDetail } from '#domain/clause/records.ts';
import {
  ClauseVersions,
  CorrectableAgreement,
  CorrectableClause,
} from '#domain/correction/correction.ts';
import { ProblemBody } from '#domain/problem.ts';
import { Log, PublicLog } from '#domain/submission/moderation.ts';
import { SentSubmission } from '#domain/submission/submission.ts';
import { publishSubmission } from '../support/published.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
import {
  apiOn,
  bearer,
  formOf,
  offeredAgreement,
  proposal,
  sending,
  signInModerator,
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
const read = async <Schema extends v.GenericSchema>(
  schema: Schema,
  answer: Response,
  status = 200,
) => {
  const text = await answer.text();
  expect(answer.status, text).toBe(status);
  return v.parse(schema, JSON.parse(text));
};
const get = async <Schema extends v.GenericSchema>(
  schema: Schema,
  path: string,
  headers: Record<string, string> = {},
) => read(schema, await api.request(path, { headers }));
const correct = (who: Moderator, slug: string, body: object, kind = 'clauses') =>
  api.request(`/moderation/${kind}/${slug}/correct`, sending('POST', body, who.headers));
const correction = (changes: object, own: object = {}) => ({
  version: 1,
  reason: 'A word was missing.',
  changes,
  ...own,
});
const detail = (slug: string) => get(ClauseDetail, `/clauses/${slug}`);
const versions = (slug: string) => get(ClauseVersions, `/clauses/${slug}/versions`);

async function publishTwo() {
  const two = [proposal(), proposal({ title: 'Second', number: '13' })];
  const { id, receipt, slugs } = await publishSubmission(db, api, { clauses: two });
  return { id, receipt, slug: slugs[0] ?? '', other: slugs[1] ?? '' };
}

describe('a correction of a clause', () => {
  it('changes every field that is named, and nothing else', async () => {
    const { slug, other, id } = await publishTwo();
    const before = await detail(slug);
    const changes = {
      title: 'No cameras',
      text: 'The employer shall use no cameras.',
      articleNumber: '12a',
      topics: ['monitoring', 'telework'],
      judged: { strength: 'consultation', concession: true },
      gist: { en: 'No cameras at all.', fr: 'Aucune caméra.' },
      remark: { en: 'Annex 2 names the offices.' },
      wordingDate: '2024-05-02',
      validity: 'ended',
      checkedOn: '2026-11-01',
      validityBecause: { en: 'Ended by the agreement of 2026.' },
      replacedBy: other,
    };
    const answer = await correct(ana, slug, correction(changes, { compared: true }));
    const held = await read(CorrectableClause, answer);
    expect(held).toMatchObject({
      version: 2,
      submission: id,
      values: { ...changes, year: 2024 },
    });
    const now = await detail(slug);
    const { title, text, judged: _, ...facts } = changes;
    expect(now).toMatchObject({ ...facts, year: 2024, version: 2 });
    expect(now.texts).toEqual([{ language: 'en', title, text, note: null }]);
    expect([now.strength, now.strengthBy, now.concession]).toEqual(['consultation', 'read', true]);
    expect(now.ties.replacedBy?.slug).toBe(other);
    expect((await detail(other)).ties.replaces.map((link) => link.slug)).toEqual([slug]);
    expect(now.corrected?.reason).toBe('A word was missing.');
    expect([now.publishedAt, now.unions, now.agreement, now.licence]).toEqual([
      before.publishedAt,
      before.unions,
      before.agreement,
      before.licence,
    ]);
    expect(now.changedAt > before.changedAt).toBe(true);
    const found = await get(
      v.looseObject({ total: v.number() }),
      '/clauses?q=cameras&topic=telework',
    );
    expect(found.total).toBe(1);
  });

  it('keeps what the clause said before, with the day and the reason, the latest first', async () => {
    const { slug } = await publishTwo();
    await correct(ana, slug, correction({ title: 'First correction' }));
    await correct(ben, slug, correction({ title: 'Second correction' }, { version: 2 }));
    const found = await versions(slug);
    expect([found.version, found.total]).toEqual([3, 2]);
    expect(
      found.items.map(({ version, record, changed }) => [
        version,
        record?.texts[0]?.title,
        changed,
      ]),
    ).toEqual([
      [2, 'First correction', ['title']],
      [1, 'Cameras in offices', ['title']],
    ]);
    const second = await get(ClauseVersions, `/clauses/${slug}/versions?page=2&perPage=1`);
    expect(second.items.map(({ version }) => version)).toEqual([1]);
  });

  it('stands in both logs, in the public one without a person', async () => {
    const { slug } = await publishTwo();
    await correct(ana, slug, correction({ title: 'No cameras' }));
    const [own] = (await get(Log, '/moderation/log', ana.headers)).items;
    expect(own).toMatchObject({ action: 'clause-corrected', by: 'Ana' });
    const answer = await api.request('/log');
    const text = await answer.text();
    expect(text).not.toContain('Ana');
    const [line] = v.parse(PublicLog, JSON.parse(text)).items;
    expect(line).toMatchObject({
      action: 'clause-corrected',
      reason: 'A word was missing.',
      clauses: [{ decision: 'corrected', slug, title: 'No cameras' }],
    });
  });

  it('is told to pages of an earlier build and to devices that ask what is newer', async () => {
    const { slug } = await publishTwo();
    const Outdated = v.strictObject({ slugs: v.array(v.string()), corrected: v.array(v.string()) });
    expect(await get(Outdated, '/withdrawn')).toEqual({ slugs: [], corrected: [] });
    await correct(ana, slug, correction({ title: 'No cameras' }));
    expect(await get(Outdated, '/withdrawn')).toEqual({ slugs: [], corrected: [slug] });
    await api.request(
      `/moderation/clauses/${slug}/unpublish`,
      sending('POST', { reason: 'Wrong.' }, ana.headers),
    );
    expect(await get(Outdated, '/withdrawn')).toEqual({ slugs: [slug], corrected: [] });
    expect((await api.request(`/clauses/${slug}/versions`)).status).toBe(410);
  });

  it('is made once, whoever races; the other is told what the clause says and what they sent', async () => {
    const { slug } = await publishTwo();
    const answers = await Promise.all(
      [ana, ben, ana].map((who, index) =>
        correct(who, slug, correction({ title: `Title ${index}` })),
      ),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const lost = answers.findIndex(({ status }) => status === 409);
    const { issues } = v.parse(ProblemBody, await answers[lost]?.json());
    const { texts, version } = await detail(slug);
    expect(version).toBe(2);
    expect(issues).toContainEqual({
      field: 'changes.title',
      expected: texts[0]?.title,
      received: `Title ${lost}`,
    });
    expect((await versions(slug)).total).toBe(1);
    const { items } = await get(Log, '/moderation/log', ana.headers);
    expect(items.filter(({ action }) => action === 'clause-corrected')).toHaveLength(1);
  });

  it('that is sent again, since its answer was lost, is answered as it was', async () => {
    const { slug } = await publishTwo();
    const body = correction({ title: 'No cameras' });
    expect((await correct(ana, slug, body)).status).toBe(200);
    const again = await read(CorrectableClause, await correct(ana, slug, body));
    expect(again.version).toBe(2);
    expect((await versions(slug)).total).toBe(1);
  });

  it.each([
    ['a wording that nobody compared', { text: 'Other words.' }, {}, 'compared'],
    ['a topic that the hub has not', { topics: ['nothing'] }, {}, 'changes.topics'],
    ['nothing that differs', { title: 'Cameras in offices' }, {}, 'changes'],
    ['no change', {}, {}, 'changes'],
    ['a short reason', { title: 'No cameras' }, { reason: ' a ' }, 'reason'],
    ['a long reason', { title: 'No cameras' }, { reason: 'a'.repeat(501) }, 'reason'],
    ['an end without a day', { validity: 'ended' }, {}, 'changes.checkedOn'],
    [
      'an end without a source',
      { validity: 'ended', checkedOn: '2026-01-01' },
      {},
      'changes.validityBecause',
    ],
    ['a day to come', { checkedOn: '2099-01-01' }, {}, 'changes.checkedOn'],
    ['a successor that is not there', { replacedBy: 'nowhere' }, {}, 'changes.replacedBy'],
    ['an unknown field', { licence: 'CC0 1.0' }, {}, 'changes.licence'],
  ])('is refused with %s', async (_, changes, own, field) => {
    const { slug } = await publishTwo();
    const problem = await read(
      ProblemBody,
      await correct(ana, slug, correction(changes, own)),
      400,
    );
    expect(problem.issues?.map((issue) => issue.field)).toContain(field);
    expect((await detail(slug)).version).toBe(1);
  });

  it('is refused for a clause that names itself, or one that names it, as what took its place', async () => {
    const { slug, other } = await publishTwo();
    expect((await correct(ana, slug, correction({ replacedBy: slug }))).status).toBe(400);
    expect((await correct(ana, slug, correction({ replacedBy: other }))).status).toBe(200);
    expect((await correct(ana, other, correction({ replacedBy: slug }))).status).toBe(400);
  });

  it('is refused for clauses of content/, with where they are corrected', async () => {
    for (const [origin, provenance] of [
      ['kali', 'agreement'],
      ['provisions', 'documented'],
      ['model', 'model'],
    ] as const) {
      const slug = `of-${origin}`;
      await storeClauses(db, origin, [clauseRecord({ slug, provenance })], vocabularies);
      const answer = await correct(ana, slug, correction({ title: 'Other' }));
      expect((await read(ProblemBody, answer, 403)).detail).toMatch(/content\//);
      const shown = await get(CorrectableClause, `/moderation/clauses/${slug}`, ana.headers);
      expect(shown.barrier).toBe('content');
    }
  });

  it('is not for who sent a clause of the agreement', async () => {
    const body = formOf({ submission: submissionOf({ clauses: [proposal()] }) });
    const sent = await api.request('/submissions', { method: 'POST', body, headers: ana.headers });
    const { id } = (await sent.json()) as { id: string };
    const call = async (what: string, body: object) => {
      const path = `/moderation/submissions/${id}/${what}`;
      const answer = await api.request(path, sending('POST', body, ben.headers));
      return (await answer.json()) as { version: number; clauses: { slug: string }[] };
    };
    const { version } = await call('claim', {});
    const decided = await call('decide', { version, clauses: [{ id: 0, decision: 'accept' }] });
    const slug = decided.clauses[0]?.slug ?? '';
    const { agreement } = await detail(slug);
    const joined = await publishSubmission(db, api, {
      agreementSlug: agreement?.slug ?? '',
      clauses: [proposal({ title: 'Joined' })],
    });
    for (const one of [slug, joined.slugs[0] ?? '']) {
      const refused = await correct(ana, one, correction({ title: 'Mine' }));
      expect((await read(ProblemBody, refused, 403)).detail).toMatch(/another moderator/);
    }
    const facts = correction({ title: 'Mine' });
    expect((await correct(ana, agreement?.slug ?? '', facts, 'agreements')).status).toBe(403);
    expect((await correct(ben, slug, correction({ title: 'Another' }))).status).toBe(200);
  });

  it('does not come back from a clause that was taken out', async () => {
    const { slug } = await publishTwo();
    const reason = { reason: 'Wrong text.' };
    await api.request(
      `/moderation/clauses/${slug}/unpublish`,
      sending('POST', reason, ana.headers),
    );
    expect((await correct(ana, slug, correction({ title: 'Late' }))).status).toBe(410);
    expect((await correct(ana, 'never', correction({ title: 'Late' }))).status).toBe(404);
  });
});

describe('an import', () => {
  const store = (records: Parameters<typeof storeClauses>[2]) =>
    storeClauses(db, 'file:telework', records, vocabularies);
  const fileRecord = (slug: string, title: string) =>
    clauseRecord({
      slug,
      provenance: 'agreement',
      texts: [{ language: 'en', title, text: 'Text.' }],
      agreement: {
        slug: 'telework-agreement',
        title: 'Telework agreement',
        country: 'US',
        sector: 'transport',
        level: 'company',
        language: 'en',
        year: 2020,
      },
    });

  it('leaves what was corrected and says so once the source says something else', async () => {
    await store([fileRecord('one', 'One'), fileRecord('two', 'Two')]);
    await correct(ana, 'one', correction({ title: 'Corrected' }));
    expect(await store([fileRecord('one', 'One'), fileRecord('two', 'Two')])).toMatchObject({
      unchanged: 2,
      left: [],
    });
    const changed = [fileRecord('one', 'One anew'), fileRecord('two', 'Two anew')];
    expect(await store(changed)).toMatchObject({ changed: 1, unchanged: 0, left: ['one'] });
    expect((await detail('one')).texts[0]?.title).toBe('Corrected');
    expect((await detail('two')).texts[0]?.title).toBe('Two anew');
    expect(await store([])).toMatchObject({ withdrawn: 1, left: ['one'] });
    expect((await detail('one')).texts[0]?.title).toBe('Corrected');
  });

  it('leaves what is corrected while it runs', async () => {
    const many = Array.from({ length: 30 }, (_, index) => fileRecord(`c-${index}`, `${index}`));
    await store(many);
    const anew = many.map((record) => ({ ...record, year: 2021 }));
    const [summary, answer] = await Promise.all([
      store(anew),
      correct(ana, 'c-7', correction({ title: 'Corrected' })),
    ]);
    const { texts, year } = await detail('c-7');
    // Either came first: nothing of the correction is lost, and nobody is told what did not happen.
    if (answer.status === 200) {
      expect(texts[0]?.title).toBe('Corrected');
      expect(summary.left.includes('c-7')).toBe(year === 2020);
    } else expect([answer.status, texts[0]?.title, year]).toEqual([409, '7', 2021]);
  });

  it('gives a new clause the facts of its agreement as they were corrected', async () => {
    await store([fileRecord('one', 'One')]);
    const facts = { title: 'Agreement on telework', country: 'CA', unions: ['CUPE'] };
    await correct(ana, 'telework-agreement', correction(facts), 'agreements');
    const summary = await store([fileRecord('one', 'One'), fileRecord('two', 'Two')]);
    expect(summary).toMatchObject({ added: 1, unchanged: 1 });
    expect(await detail('two')).toMatchObject({
      country: 'CA',
      unions: [{ name: 'CUPE' }],
      agreement: { title: 'Agreement on telework' },
    });
  });

  it('of an agreement file is corrected like a submission', async () => {
    const file = { ...offeredAgreement(), language: 'en' };
    const article = { number: '1', title: 'Telework', text: 'Telework is voluntary.', path: [] };
    const found = {
      language: 'en',
      articles: [
        {
          ...article,
          language: 'en',
          digital: true,
          strength: null,
          topics: [{ slug: 'telework', because: [] }],
          because: { strength: [] },
        },
      ],
    };
    const records = agreementFileRecords(file, found as never);
    await storeClauses(db, 'file:a', records, vocabularies);
    const slug = records[0]?.slug ?? '';
    expect((await correct(ana, slug, correction({ articleNumber: '1a' }))).status).toBe(200);
  });
});

describe('a correction of an agreement', () => {
  it('is followed by all its clauses and by what is sent for it', async () => {
    const { slug, other, id, receipt } = await publishTwo();
    const { agreement } = await detail(slug);
    const address = agreement?.slug ?? '';
    await correct(ana, other, correction({ year: 2019 }));
    const shown = await get(CorrectableAgreement, `/moderation/agreements/${address}`, ana.headers);
    expect(shown).toMatchObject({ version: 1, barrier: null, clauses: 2 });
    const facts = {
      title: 'Agreement on cameras',
      unions: ['UNISON', 'GMB'],
      counterpart: 'Council of Southtown',
      country: 'IE',
      sector: 'transport',
      level: 'cross-border',
      signedOn: '2023-01-31',
      toDate: '2027-12-31',
      sourceUrl: 'https://example.org/cameras',
    };
    const answer = await correct(ben, address, correction(facts), 'agreements');
    expect(await read(CorrectableAgreement, answer)).toMatchObject({ version: 2, values: facts });
    const { title, unions, counterpart, country, sector, toDate, sourceUrl } = facts;
    for (const [one, year] of [
      [slug, 2023],
      [other, 2019],
    ] as const) {
      expect(await detail(one)).toMatchObject({
        counterpart,
        country,
        sector,
        year,
        kind: 'framework-agreement',
        agreement: { slug: address, title },
        unions: unions.map((name) => ({ name })),
        to: toDate,
        source: sourceUrl,
        corrected: { reason: 'A word was missing.' },
      });
    }
    expect(await get(Agreement, `/agreements/${address}`)).toMatchObject({ title, version: 2 });
    expect((await versions(slug)).items[0]).toMatchObject({
      changed: Object.keys(facts).map((name) => `agreement.${name}`),
      record: { country: 'GB', agreement: { title: 'Agreement on algorithms at work' } },
    });
    const sent = await get(SentSubmission, `/submissions/${id}`, bearer(receipt));
    expect(sent.agreement).toMatchObject({ title, unions, signedOn: '2023-01-31' });
    const [line] = (await get(PublicLog, '/log')).items;
    expect(line).toMatchObject({ action: 'agreement-corrected' });
    expect(line?.clauses).toHaveLength(2);
  });

  it('is made once, and not over a clause that changed since it was read', async () => {
    const { slug } = await publishTwo();
    const address = (await detail(slug)).agreement?.slug ?? '';
    const answers = await Promise.all([
      correct(ana, address, correction({ title: 'One' }), 'agreements'),
      correct(ben, address, correction({ title: 'Two' }), 'agreements'),
      correct(ben, slug, correction({ title: 'Three' })),
    ]);
    const statuses = answers.map(({ status }) => status);
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(1);
    expect(statuses.every((status) => status === 200 || status === 409)).toBe(true);
    const { version, texts, agreement } = await detail(slug);
    const { version: ofAgreement } = await get(Agreement, `/agreements/${address}`);
    expect(ofAgreement).toBe(statuses.slice(0, 2).includes(200) ? 2 : 1);
    expect(version).toBe(1 + statuses.filter((status) => status === 200).length);
    expect(texts[0]?.title).toBe(statuses[2] === 200 ? 'Three' : 'Cameras in offices');
    expect(agreement?.title === 'Agreement on algorithms at work').toBe(ofAgreement === 1);
  });

  it('is refused where a clause of it is of content/', async () => {
    const agreement = {
      slug: 'branch',
      title: 'Branch',
      country: 'FR',
      sector: 'transport',
      level: 'sector' as const,
      language: 'fr',
    };
    const record = clauseRecord({ slug: 'article', provenance: 'agreement', agreement });
    await storeClauses(db, 'kali', [record], vocabularies);
    const answer = await correct(ana, 'branch', correction({ title: 'Other' }), 'agreements');
    expect(answer.status).toBe(403);
  });
});
