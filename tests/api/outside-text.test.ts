import { eq } from 'drizzle-orm';
import { expect, it, vi } from 'vitest';
import type { AgreementRecord } from '#db/import/record.ts';
import { storeClauses } from '#db/import/store.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { listUnsoundRecords } from '#db/queries/unsound.ts';
import { clauseTexts } from '#db/schema/clauses.ts';
import { unsoundRecordsReport, unsoundReport } from '#functions/cli/content-report.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
import { newId, save } from '../support/saved-items.ts';
import {
  apiOn,
  formOf,
  offeredAgreement,
  proposal,
  prove,
  sendOne,
  submissionOf,
} from '../support/submissions.ts';

const agreement: AgreementRecord = {
  slug: 'an-agreement',
  title: 'An agreement',
  country: 'FR',
  sector: 'transport',
  level: 'sector',
  language: 'fr',
  year: 2022,
};

it.each([
  ['a title with nothing to see', { title: '\u200b\u2060' }],
  ['a language that is none', { language: 'en-ab-ab' }],
  ['a language that is too long', { language: `en-${'abcdefgh-'.repeat(20_000)}a` }],
  ['a day that never was', { signedOn: '2025-02-31' }],
  ['an address that hides its host', { sourceUrl: 'https://legifrance.example@evil.example/' }],
])('refuses %s', async (_, own) => {
  const api = apiOn(await emptyDatabase(), temporaryFolder());
  const submission = submissionOf({ agreement: offeredAgreement(own) });
  const body = formOf({ submission, proof: await prove(api) });
  expect((await api.request('/submissions', { method: 'POST', body })).status).toBe(400);
});

it('refuses a field that stands twice', async () => {
  const api = apiOn(await emptyDatabase(), temporaryFolder());
  const body = formOf({
    submission: submissionOf({ clauses: [proposal()] }),
    proof: await prove(api),
  });
  const json = JSON.stringify(submissionOf());
  body.set('submission', json.replace('"title":', '"title":"Another","title":'));
  const answer = await api.request('/submissions', { method: 'POST', body });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain('Name each field once.');
});

it('finds the same with accents composed and decomposed', async () => {
  const db = await emptyDatabase();
  const records = ['télétravail', 'télétravail'.normalize('NFD')].map((word, index) =>
    clauseRecord({
      slug: `clause-${index}`,
      texts: [{ language: 'fr', title: `Le ${word}`, text: 'Texte.' }],
    }),
  );
  await storeClauses(db, 'test', records, vocabularies);
  const { request } = apiOn(db, temporaryFolder());
  for (const form of ['NFC', 'NFD']) {
    const q = encodeURIComponent('télétravail'.normalize(form));
    const { total } = (await (await request(`/clauses?q=${q}`)).json()) as { total: number };
    expect(total).toBe(2);
  }
});

it('leaves a bad record out of a build, and names it', async () => {
  const db = await emptyDatabase();
  const records = ['good', 'bad'].map((slug) => clauseRecord({ slug }));
  await storeClauses(db, 'test', records, vocabularies);
  const bad = await db.query.clauses.findFirst({ where: (row) => eq(row.slug, 'bad') });
  await db
    .update(clauseTexts)
    .set({ language: 'en-ab-ab' })
    .where(eq(clauseTexts.clauseId, bad?.id ?? 0));
  expect((await clauses.listAll(db)).map(({ slug }) => slug)).toEqual(['good']);
  expect(unsoundReport(await clauses.listUnsound(db))).toContain('bad: texts.0.language');
});

it.each([
  ['a language that is none', "UPDATE clause_texts SET language = 'en-ab-ab'", 'texts.0.language'],
  ['a text that is empty', "UPDATE clause_texts SET text = ''", 'texts.0.text'],
  ['no text', 'DELETE FROM clause_texts', 'texts'],
  ['a gist that is broken', "UPDATE clauses SET gist = '{broken'", 'gist'],
  ['titles that are broken', "UPDATE clauses SET titles = '{broken'", 'titles'],
  ['a note that is broken', "UPDATE clause_texts SET note = '{broken'", 'texts.0.note'],
  ['a number that is none', "UPDATE clauses SET year = 'soon'", 'year'],
  [
    'a day that is none',
    "UPDATE clauses SET validity = 'in-force', checked_on = '2025-13-45'",
    'checkedOn',
  ],
])(
  'leaves a record with %s out of lists, dumps and feeds, and names it',
  async (_, damage, field) => {
    const db = await emptyDatabase();
    const slug = `bad-${field.replaceAll('.', '-').toLowerCase()}`;
    const records = ['good', slug, 'other'].map((one) => clauseRecord({ slug: one, agreement }));
    await storeClauses(db, 'test', records, vocabularies);
    const condition = damage.includes('clause_texts') ? 'clause_id' : 'id';
    const bad = "(SELECT id FROM clauses WHERE slug LIKE 'bad-%')";
    await db.$client.execute(`${damage} WHERE ${condition} = ${bad}`);
    const warn = vi.spyOn(console, 'warn').mockReturnValue();
    const { request } = apiOn(db, temporaryFolder());
    for (const path of [
      '/clauses',
      '/clauses?since=2020-01-01T00:00:00.000Z&perPage=100',
      '/clauses.csv',
      '/clauses.jsonl',
      '/feeds/en/feed.atom',
      '/clauses/good',
      `/agreements/${agreement.slug}`,
    ]) {
      const answer = await request(path);
      expect(answer.status, path).toBe(200);
      const text = await answer.text();
      expect(text, path).toContain('good');
      if (!/good$|agreements/.test(path)) expect(text, path).not.toContain(slug);
    }
    expect((await request(`/clauses/${slug}`)).status).toBe(404);
    expect(warn.mock.calls.flat().filter((line) => String(line).includes(slug))).toHaveLength(1);
    warn.mockRestore();
    expect((await clauses.listAll(db)).map(({ slug }) => slug)).toEqual(['good', 'other']);
    expect(unsoundReport(await clauses.listUnsound(db))).toContain(`${slug}: ${field}`);
  },
);

it('names what else is stored and is not as it must be', async () => {
  const db = await emptyDatabase();
  const api = apiOn(db, temporaryFolder());
  await storeClauses(db, 'test', [clauseRecord({ slug: 'one', agreement })], vocabularies);
  const { id } = await sendOne(api);
  const item = newId();
  await save(api, item);
  expect(await listUnsoundRecords(db)).toEqual([]);
  for (const damage of [
    "UPDATE agreements SET language = 'en-ab-ab'",
    "UPDATE submissions SET agreement = json_set(agreement, '$.signedOn', '2025-02-31')",
    "UPDATE proposals SET proposal = json_set(proposal, '$.title', '')",
    "UPDATE saved_items SET kind = 'poem'",
  ])
    await db.$client.execute(damage);
  const report = unsoundRecordsReport(await listUnsoundRecords(db));
  for (const line of [
    `agreement ${agreement.slug}: language`,
    `submission ${id}: signedOn`,
    `clause 0 of submission ${id}: title`,
    `saved item ${item}: kind`,
  ])
    expect(report).toContain(line);
});

it('shows no control that an Atom feed cannot hold, of a record stored before', async () => {
  const db = await emptyDatabase();
  await storeClauses(db, 'test', [clauseRecord({ slug: 'old' })], vocabularies);
  await db.update(clauseTexts).set({ title: 'A\u0001\u000bB\ufffe', text: 'C\u000cD' });
  const feed = await (await apiOn(db, temporaryFolder()).request('/feeds/en/feed.atom')).text();
  expect(feed).toContain('<title>A B</title>');
  expect(feed).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
});
