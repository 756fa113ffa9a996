import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, expect, it } from 'vitest';
import type { Database } from '#db/client.server.ts';
import { storeClauses } from '#db/import/store.server.ts';
import { Repeats } from '#domain/submission/moderation.ts';
import { clauseRecord, emptyDatabase, temporaryFolder, vocabularies } from '../support/database.ts';
import {
  apiOn,
  bearer,
  offeredAgreement,
  proposal,
  sending,
  sendOne,
  signInModerator,
  type TestApi,
} from '../support/submissions.ts';

const cameras =
  'The employer installs no surveillance cameras without the written agreement of the union, and records of cameras are deleted after 72 hours.';
const dated = cameras.replace('72', '48');
const clauses = [
  proposal({ title: 'Cameras', text: cameras }),
  proposal({ title: 'Parking', text: 'There are parking spaces for everybody on the late shift.' }),
];

let db: Database;
let api: TestApi;
let headers: Record<string, string>;
beforeEach(async () => {
  db = await emptyDatabase();
  api = apiOn(db, join(temporaryFolder(), 'documents'));
  ({ headers } = await signInModerator(db, 'Ana'));
});

const publish = (slug: string, topic: string) =>
  storeClauses(
    db,
    'test',
    [
      clauseRecord({
        slug,
        provenance: 'agreement',
        topics: [{ slug: topic, because: [] }],
        texts: [{ language: 'en', title: 'No cameras', text: dated }],
      }),
    ],
    vocabularies,
  );

async function repeatsOf(id: string): Promise<Repeats['items']> {
  const answer = await api.request(`/moderation/submissions/${id}/repeats`, { headers });
  return v.parse(Repeats, await answer.json()).items;
}

it('tells which clauses repeat what is published and what waits, but for a number', async () => {
  await publish('no-cameras', 'monitoring');
  const agreement = offeredAgreement({ title: 'Agreement of the other depot' });
  const other = await sendOne(api, { agreement, clauses: [proposal({ text: dated })] });
  const { id } = await sendOne(api, { clauses });
  expect(await repeatsOf(id)).toEqual([
    {
      id: 0,
      published: [{ slug: 'no-cameras', title: 'No cameras', agreement: null }],
      waiting: [
        {
          submission: other.id,
          title: 'Cameras in offices',
          agreement: 'Agreement of the other depot',
        },
      ],
    },
  ]);
});

it('compares within a main topic, and with nothing that was withdrawn or decided', async () => {
  await publish('no-cameras', 'telework');
  const gone = await sendOne(api, { clauses });
  await api.request(`/submissions/${gone.id}/withdraw`, sending('POST', {}, bearer(gone.receipt)));
  const { id } = await sendOne(api, { clauses });
  expect(await repeatsOf(id)).toEqual([]);
});
