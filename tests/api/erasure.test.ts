import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { beforeEach, describe, expect, it } from 'vitest';
import { backup } from '#db/backup/backup.server.ts';
import { erasedList, noteErased } from '#db/backup/erased-list.server.ts';
import { restore } from '#db/backup/restore.server.ts';
import type { Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { ClauseVersions } from '#domain/correction/correction.ts';
import { deleteOutdated } from '#functions/submissions/retention.ts';
import { open, storeIn } from '../support/backups.ts';
import { emptyDatabase, root, temporaryFolder } from '../support/database.ts';
import { publishSubmission } from '../support/published.ts';
import { allRows } from '../support/rows.ts';
import {
  apiOn,
  offeredAgreement,
  proposal,
  sending,
  signInModerator,
  type TestApi,
} from '../support/submissions.ts';

const name = 'Erika Mustermann';
let db: Database;
let api: TestApi;
let folder: string;
let ana: Awaited<ReturnType<typeof signInModerator>>;
beforeEach(async () => {
  db = await emptyDatabase();
  folder = temporaryFolder();
  api = apiOn(db, join(folder, 'documents'));
  ana = await signInModerator(db, 'Ana');
});

const post = async (path: string, body: object) => {
  const answer = await api.request(path, sending('POST', body, ana.headers));
  if (!answer.ok) throw new Error(await answer.text());
};
const correct = (slug: string, version: number, changes: object, own: object = {}) =>
  post(`/moderation/clauses/${slug}/correct`, {
    version,
    reason: 'A name was taken out.',
    compared: true,
    changes,
    ...own,
  });
const erasing = { removesPersonalData: true };

/** Everything a database says, as one text. */
const allWords = async (of: Database) =>
  JSON.stringify([...(await allRows(of))].filter(([table]) => table !== 'moderators'));

const named = {
  clauses: [
    proposal({ text: `Ask ${name} first.` }),
    proposal({ title: 'Second', text: 'No names here.' }),
  ],
};

/** A backup of the database as it is now, beside which no list lies. */
async function backUp(): Promise<string> {
  const file = join(temporaryFolder(), 'backup.gz');
  await backup(db, { file, documents: undefined });
  return file;
}

async function restored(file: string, erased: string[]) {
  const target = temporaryFolder();
  const copy = await open(`file:${join(target, 'hub.db')}`);
  const found = await restore(copy, { file, root, documents: storeIn(target), erased });
  return { copy, found };
}

/** The list that lies with the data. */
async function ownList(): Promise<string> {
  const path = join(folder, erasedList);
  await noteErased(db, path);
  return path;
}

describe('a correction that removes personal data', () => {
  it('leaves the old words nowhere, and says that personal data was removed', async () => {
    const { slugs } = await publishSubmission(db, api, named);
    const slug = slugs[0] ?? '';
    await correct(slug, 1, { text: `Ask ${name}, please.` });
    expect(await allWords(db)).toContain(name);
    await correct(slug, 2, { text: 'Ask […] first.' }, erasing);
    expect(await allWords(db)).not.toContain(name);
    const answer = await api.request(`/clauses/${slug}/versions`);
    const { items } = v.parse(ClauseVersions, await answer.json());
    expect(items.map(({ record, personalDataRemoved }) => [record, personalDataRemoved])).toEqual([
      [null, true],
      [null, true],
    ]);
    const found = await api.request(`/clauses?q=mustermann`);
    expect(((await found.json()) as { total: number }).total).toBe(0);
  });

  it('of an agreement leaves them in none of its clauses, versions or submissions', async () => {
    const title = `Agreement with ${name}`;
    const agreement = offeredAgreement({ title, counterpart: name });
    const { slugs } = await publishSubmission(db, api, {
      ...named,
      agreement,
      clauses: [proposal()],
    });
    const slug = slugs[0] ?? '';
    await correct(slug, 1, { title: 'Cameras' });
    const shown = await clauses.findBySlug(db, slug);
    const address = typeof shown === 'object' ? (shown.agreement?.slug ?? '') : '';
    await post(`/moderation/agreements/${address}/correct`, {
      version: 1,
      reason: 'A name was taken out.',
      removesPersonalData: true,
      changes: { title: 'Agreement on cameras', counterpart: null },
    });
    expect(await allWords(db)).not.toContain(name);
  });
});

describe('a backup from before an erasure', () => {
  it('brings no erased words back, by the list that lies with the data', async () => {
    const { slugs } = await publishSubmission(db, api, named);
    const [slug = '', other = ''] = slugs;
    const older = await backUp();
    await correct(slug, 1, { text: 'Ask […] first.' }, erasing);
    const list = await ownList();
    expect(readFileSync(list, 'utf8')).not.toContain(name);
    expect(statSync(list).mode & 0o777).toBe(0o600);
    const { copy, found } = await restored(older, [list]);
    expect(found.erased).toEqual([slug]);
    expect(await allWords(copy)).not.toContain(name);
    expect(await clauses.findBySlug(copy, slug)).toBe('withdrawn');
    expect(await clauses.findBySlug(copy, other)).toMatchObject({ slug: other });
    // Without the list the words would be back: it is what keeps them out.
    expect(await allWords((await restored(older, [])).copy)).toContain(name);
  });

  it('brings them back neither as what a clause said before, nor as what waits to be decided', async () => {
    const { slugs } = await publishSubmission(db, api, named);
    const slug = slugs[0] ?? '';
    await correct(slug, 1, { text: `Ask ${name}, please.` });
    await correct(slug, 2, { text: 'Ask the office.' });
    const older = await backUp();
    await correct(slug, 3, { text: 'Ask the works council.' }, erasing);
    const { copy } = await restored(older, [await ownList()]);
    expect(await allWords(copy)).not.toContain(name);
  });

  it('keeps what a later backup says since', async () => {
    const { slugs } = await publishSubmission(db, api, named);
    const slug = slugs[0] ?? '';
    await correct(slug, 1, { text: 'Ask […] first.' }, erasing);
    await correct(slug, 2, { title: 'Asking first' });
    const { copy, found } = await restored(await backUp(), [await ownList()]);
    expect(found.erased).toEqual([]);
    expect(await clauses.findBySlug(copy, slug)).toMatchObject({
      texts: [{ title: 'Asking first', text: 'Ask […] first.' }],
    });
    expect(await allRows(copy)).toEqual(await allRows(db));
  });

  it('brings back no agreement’s facts', async () => {
    const agreement = offeredAgreement({ title: `Agreement with ${name}` });
    const { slugs } = await publishSubmission(db, api, { agreement, clauses: [proposal()] });
    const slug = slugs[0] ?? '';
    const older = await backUp();
    const shown = await clauses.findBySlug(db, slug);
    const address = typeof shown === 'object' ? (shown.agreement?.slug ?? '') : '';
    await post(`/moderation/agreements/${address}/correct`, {
      version: 1,
      reason: 'A name was taken out.',
      removesPersonalData: true,
      changes: { title: 'Agreement on cameras' },
    });
    const { copy, found } = await restored(older, [await ownList()]);
    expect(found.erased).toEqual([slug]);
    expect(await allWords(copy)).not.toContain(name);
  });

  it('brings back no clause that was taken out, and its words go 30 days after that', async () => {
    const { slugs } = await publishSubmission(db, api, named);
    const slug = slugs[0] ?? '';
    const older = await backUp();
    await post(`/moderation/clauses/${slug}/unpublish`, { reason: 'Not theirs to give.' });
    const { copy, found } = await restored(older, [await ownList()]);
    expect(found.erased).toEqual([slug]);
    expect(await clauses.findBySlug(copy, slug)).toBe('withdrawn');
    await deleteOutdated(copy, Date.now() + 31 * 86_400_000);
    expect(await allWords(copy)).not.toContain(name);
  });
});

it('deletes what a clause said before with its words, 30 days after it was taken out', async () => {
  const { slugs } = await publishSubmission(db, api, named);
  const slug = slugs[0] ?? '';
  await correct(slug, 1, { text: 'Ask the office.' });
  await post(`/moderation/clauses/${slug}/unpublish`, { reason: 'Not theirs to give.' });
  await deleteOutdated(db, Date.now() + 29 * 86_400_000);
  expect(await allWords(db)).toContain(name);
  await deleteOutdated(db, Date.now() + 31 * 86_400_000);
  expect(await allWords(db)).not.toContain(name);
});

it('adds to a list what is missing there, once, behind a line that was cut off', async () => {
  const { slugs } = await publishSubmission(db, api, named);
  const list = await ownList();
  await post(`/moderation/clauses/${slugs[0]}/unpublish`, { reason: 'Wrong.' });
  await noteErased(db, list);
  const first = readFileSync(list, 'utf8');
  await noteErased(db, list);
  expect(readFileSync(list, 'utf8')).toBe(first);
  expect(JSON.parse(first.trim())).toMatchObject({ kind: 'clause', slug: slugs[0], hashes: [] });
});
