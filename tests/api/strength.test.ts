import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import { Agreement, ClauseDetail, ClauseList } from '#domain/clause/records.ts';
import { ModeratedSubmission } from '#domain/submission/moderation.ts';
import { SentSubmission, type Judged } from '#domain/submission/submission.ts';
import { emptyDatabase, temporaryFolder } from '../support/database.ts';
import {
  apiOn,
  bearer,
  proposal,
  sending,
  sendOne,
  signInModerator,
  type TestApi,
} from '../support/submissions.ts';

// An upload's strength is a proposal, and said to be one, until the moderator who read the clause confirmed or set it.

let api: TestApi;
let moderator: Awaited<ReturnType<typeof signInModerator>>;
beforeEach(async () => {
  const db = await emptyDatabase();
  api = apiOn(db, join(temporaryFolder(), 'documents'));
  moderator = await signInModerator(db, 'Ana');
});

const ask = async <Schema extends v.GenericSchema>(
  path: string,
  schema: Schema,
  init: RequestInit = {},
) => {
  const answer = await api.request(path, init);
  if (answer.status !== 200) throw new Error(await answer.text());
  return v.parse(schema, await answer.json());
};

/** Sends clauses, accepts them all with what is said of each, and finds how they are published. */
async function publish(clauses: { strength?: 'guarantee' | null; decision?: object }[]) {
  const sent = await sendOne(api, {
    clauses: clauses.map(({ strength = 'guarantee' }) => proposal({ strength })),
  });
  const address = `/moderation/submissions/${sent.id}`;
  const post = (what: string, body: object) =>
    ask(`${address}/${what}`, ModeratedSubmission, sending('POST', body, moderator.headers));
  const { version } = await post('claim', {});
  const decisions = clauses.map(({ decision }, id) => ({ id, decision: 'accept', ...decision }));
  const decided = await post('decide', { version, clauses: decisions });
  return { sent, slugs: decided.clauses.map(({ slug }) => slug ?? '') };
}

const judged = (own: Partial<Judged> = {}) => ({ judged: { strength: 'guarantee', ...own } });
const edited = (strength: 'information' | 'guarantee') => ({
  edited: proposal({ title: 'No cameras', strength }),
});

it.each([
  ['stays a proposal without a word on it', {}, ['guarantee', 'rule', false]],
  ['stays one when only the title was edited', edited('guarantee'), ['guarantee', 'rule', false]],
  ['is read once confirmed', judged(), ['guarantee', 'read', false]],
  ['is read once set', judged({ strength: 'information' }), ['information', 'read', false]],
  ['is read as no right', judged({ strength: null, concession: true }), [null, 'read', true]],
  ['is read when an edit sets it', edited('information'), ['information', 'read', false]],
])('the strength of an accepted clause %s', async (_, decision, said) => {
  const { slugs } = await publish([{ decision }]);
  const clause = await ask(`/clauses/${slugs[0]}`, ClauseDetail);
  expect([clause.strength, clause.strengthBy, clause.concession]).toEqual(said);
});

it('a clause that nobody could judge is published as not yet judged', async () => {
  await publish([{ strength: null }]);
  const found = await ask('/clauses?strength=unjudged', ClauseList);
  expect(found.items).toMatchObject([{ strength: null, strengthBy: 'rule' }]);
});

it('lists, agreement, dumps and the sender’s own view say which strength is proposed', async () => {
  const { sent, slugs } = await publish([
    {},
    { decision: judged({ strength: null }) },
    { strength: null },
  ]);
  const expected = [
    { strength: 'guarantee', strengthBy: 'rule' },
    { strength: null, strengthBy: 'read' },
    { strength: null, strengthBy: 'rule' },
  ];
  const bySlug = <Item extends { slug: string }>(items: Item[]) =>
    slugs.map((slug) => items.find((item) => item.slug === slug));
  expect(bySlug((await ask('/clauses', ClauseList)).items)).toMatchObject(expected);
  const lines = (await (await api.request('/clauses.jsonl')).text()).trim().split('\n');
  expect(bySlug(lines.map((line) => JSON.parse(line) as { slug: string }))).toMatchObject(expected);

  const clause = await ask(`/clauses/${slugs[0]}`, ClauseDetail);
  const agreement = await ask(`/agreements/${clause.agreement?.slug}`, Agreement);
  expect(bySlug(agreement.clauses)).toMatchObject(expected);

  const [head = '', ...rows] = (await (await api.request('/clauses.csv')).text()).split('\r\n');
  const columns = head.replace('\uFEFF', '').split(',');
  const inCsv = rows
    .filter((row) => row !== '')
    .map((row) => row.split(','))
    .map((row) => `${row[columns.indexOf('strength')]} ${row[columns.indexOf('strengthBy')]}`);
  expect(inCsv.toSorted()).toEqual(['guarantee rule', 'none read', 'unjudged rule']);

  const own = await ask(`/submissions/${sent.id}`, SentSubmission, {
    headers: bearer(sent.receipt),
  });
  expect(own.clauses.map((one) => one.judged)).toEqual([
    undefined,
    { strength: null, concession: false },
    undefined,
  ]);
  expect(own.clauses.map((one) => one.edited)).toEqual([null, null, null]);
});

it('a clause taken from the document is judged with its decision, or stays a proposal', async () => {
  const sent = await sendOne(api);
  const address = `/moderation/submissions/${sent.id}`;
  const post = (what: string, body: object) =>
    ask(`${address}/${what}`, ModeratedSubmission, sending('POST', body, moderator.headers));
  const { version } = await post('claim', {});
  const added = [
    { ...proposal({ title: 'Read', strength: null }), ...judged({ strength: 'information' }) },
    proposal({ title: 'Taken' }),
  ];
  const clauses = [{ id: 0, decision: 'accept' }];
  await post('decide', { version, clauses, added });
  const { items } = await ask('/clauses', ClauseList);
  const said = new Map(
    items.map(({ texts, strength, strengthBy }) => [texts[0]?.title, [strength, strengthBy]]),
  );
  expect(said.get('Read')).toEqual(['information', 'read']);
  expect(said.get('Taken')).toEqual(['guarantee', 'rule']);
});
