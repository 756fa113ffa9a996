import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { openDatabase, type Database } from '#db/client.server.ts';
import * as clauses from '#db/queries/clauses.ts';
import { listVersions } from '#db/queries/corrections.ts';
import * as log from '#db/queries/log.ts';
import type { ClauseDetail } from '#domain/clause/records.ts';
import type { FormerClause } from '#domain/correction/correction.ts';
import { correctAgreement } from '#functions/corrections/agreement.ts';
import { correctClause } from '#functions/corrections/clause.ts';
import { Problem } from '#functions/http/problem.ts';
import { prepare, vocabularies } from '../support/database.ts';
import { publishSubmission } from '../support/published.ts';
import { apiOn, proposal, sending, signInModerator, type TestApi } from '../support/submissions.ts';

const sequences = 120;
const firstTitle = 'Cameras in offices';
const firstAgreement = 'Agreement on algorithms at work';

/** What one of two moderators wants with a clause of an agreement that has two, or with the agreement. */
const wish = fc.record({
  moderator: fc.nat(1),
  target: fc.nat(1),
  what: fc.constantFrom(
    ...(['clause', 'clause', 'clause', 'agreement', 'agreement', 'unpublish', 'again'] as const),
  ),
});
type Wish = typeof wish extends fc.Arbitrary<infer One> ? One : never;
const rounds = fc.array(fc.array(wish, { minLength: 1, maxLength: 3 }), {
  minLength: 1,
  maxLength: 4,
});

let db: Database;
let api: TestApi;
let people: Awaited<ReturnType<typeof signInModerator>>[];
beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await db.$client.execute('PRAGMA synchronous = OFF');
  await prepare(db);
  api = apiOn(db, join(folder, 'documents'), { rateLimitFactor: 1_000_000 });
  people = await Promise.all(['Ana', 'Ben'].map((name) => signInModerator(db, name)));
});

type Read = { slugs: string[]; now: (ClauseDetail | 'withdrawn' | undefined)[]; agreement: string };
let counter = 0;

/** What is wanted, by what was read; resolves to whether it was done. The reason is what the title becomes. */
async function attempt({ moderator, target, what }: Wish, read: Read): Promise<boolean> {
  const { id, headers } = people[moderator] ?? { id: 0, headers: {} };
  const slug = read.slugs[target] ?? '';
  const one = read.now[target];
  const reason = `Title ${(counter += 1)}`;
  if (what === 'unpublish') {
    const body = sending('POST', { reason: 'Wrong.' }, headers);
    return (await api.request(`/moderation/clauses/${slug}/unpublish`, body)).ok;
  }
  const said = { reason, removesPersonalData: false, changes: { title: reason } };
  try {
    if (what === 'agreement') {
      const version = await versionOfAgreement(read.agreement);
      await correctAgreement(db, read.agreement, { ...said, version }, id, vocabularies);
      return true;
    }
    const version = typeof one === 'object' ? one.version : 1;
    const correction = { ...said, version, compared: false };
    await correctClause(db, slug, correction, id, vocabularies);
    // The same request again, since its answer was lost: it is no second correction.
    if (what === 'again')
      await correctClause(db, slug, correction, id, vocabularies).catch(expected);
    return true;
  } catch (error) {
    expected(error);
    return false;
  }
}

const expected = (error: unknown) => {
  if (!(error instanceof Problem)) throw error;
  expect([403, 404, 409, 410]).toContain(error.status);
};

async function versionOfAgreement(slug: string): Promise<number> {
  const { rows } = await db.$client.execute({
    sql: 'SELECT version FROM agreements WHERE slug = ?',
    args: [slug],
  });
  return Number(rows[0]?.version ?? 1);
}

/** The log says all that happened to a clause, its versions say what it was before, and nothing was lost. */
async function audit(slug: string): Promise<void> {
  const lines = (await log.list(db, { page: 1, perPage: 10_000 })).items
    .filter((line) => line.clauses.some((clause) => clause.slug === slug))
    .filter(({ action }) => action.endsWith('-corrected') || action === 'unpublished')
    .toReversed();
  const versions = (
    await listVersions(db, { kind: 'clause', slug }, { page: 1, perPage: 1000 })
  ).items.toReversed();
  const corrected = lines.filter(({ action }) => action !== 'unpublished');
  expect(versions.map(({ reason }) => reason)).toEqual(corrected.map(({ reason }) => reason));
  expect(versions.map(({ version }) => version)).toEqual(versions.map((_, index) => index + 1));
  let [title, agreement] = [firstTitle, firstAgreement];
  for (const [index, { action, reason }] of corrected.entries()) {
    const record = versions[index]?.record as FormerClause;
    expect([record.texts[0]?.title, record.agreement?.title]).toEqual([title, agreement]);
    if (action === 'clause-corrected') title = reason ?? '';
    else agreement = reason ?? '';
  }
  const now = await clauses.findBySlug(db, slug);
  const isOut = lines.at(-1)?.action === 'unpublished';
  expect(lines.filter(({ action }) => action === 'unpublished')).toHaveLength(isOut ? 1 : 0);
  if (isOut) expect(now).toBe('withdrawn');
  else
    expect(now).toMatchObject({
      version: versions.length + 1,
      texts: [{ title }],
      agreement: { title: agreement },
    });
}

it(
  `${sequences} sequences of races lose no correction and leave a log that says what each record was`,
  { timeout: 900_000 },
  async () => {
    const done: Record<string, number> = {};
    await fc.assert(
      fc.asyncProperty(rounds, async (all) => {
        const two = [proposal(), proposal({ number: '13' })];
        const { slugs } = await publishSubmission(db, api, { clauses: two });
        const first = await clauses.findBySlug(db, slugs[0] ?? '');
        const agreement = typeof first === 'object' ? (first.agreement?.slug ?? '') : '';
        for (const wishes of all) {
          const now = await Promise.all(slugs.map((slug) => clauses.findBySlug(db, slug)));
          const read = { slugs, now, agreement };
          const outcomes = await Promise.all(wishes.map((one) => attempt(one, read)));
          outcomes.forEach((isDone, index) => {
            const name = `${wishes[index]?.what} ${isDone}`;
            done[name] = (done[name] ?? 0) + 1;
          });
        }
        for (const slug of slugs) await audit(slug);
      }),
      { numRuns: sequences, endOnFailure: true },
    );
    // Every kind of wish was granted, and refused, often enough to mean something.
    for (const what of ['clause', 'agreement', 'unpublish'])
      for (const isDone of [true, false])
        expect(done[`${what} ${isDone}`], `${what} ${isDone}`).toBeGreaterThan(5);
  },
);
