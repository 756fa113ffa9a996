import { expect, it, vi } from 'vitest';
import { storeClauses } from '#db/import/store.server.ts';
import { requireTime } from '#db/queries/health.ts';
import { takeOut } from '#db/queries/withdrawals.ts';
import { createApi } from '#functions/app.ts';
import { clauseRecord, emptyDatabase, vocabularies } from '../support/database.ts';
import { feedWords } from '../support/feed-words.ts';

const origin = 'https://hub.example';

// Of two machines, the one that builds has a clock that is hours before or behind that of the database.
it.each([-5, 5])('misses nothing since a build by a clock that is %i hours off', async (hours) => {
  const db = await emptyDatabase();
  const store = (slugs: string[]) =>
    storeClauses(
      db,
      'test',
      slugs.map((slug) => clauseRecord({ slug })),
      vocabularies,
    );
  await store(['old', 'leaving']);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + hours * 3_600_000 });
  const builtAt = await requireTime(db);
  await store(['old', 'leaving', 'new']);
  await db.write(() => db.batch(takeOut(db, ['leaving']) as never));
  const api = createApi({
    builtAt,
    version: '0.0.0',
    words: feedWords,
    vocabularies,
  });
  const ask = async (path: string) => {
    const bindings = { database: () => Promise.resolve(db), origin };
    return (await api.request(`${origin}/api${path}`, {}, bindings)).json() as unknown;
  };
  expect(await ask('/withdrawn')).toEqual({ slugs: ['leaving'], corrected: [] });
  expect(await ask(`/clauses?since=${builtAt}`)).toMatchObject({
    items: [{ slug: 'new' }],
    total: 1,
    withdrawn: ['leaving'],
  });
  vi.useRealTimers();
});

it('gives a time before which everything is seen, whoever writes in the same moment', async () => {
  const db = await emptyDatabase();
  for (let round = 0; round < 20; round += 1) {
    const builtAt = await requireTime(db);
    await db.$client.execute('DELETE FROM write_counts');
    await db.$client.execute({
      sql: "INSERT INTO write_counts VALUES ('a', 1, strftime('%Y-%m-%dT%H:%M:%fZ', 'now'))",
      args: [],
    });
    const { rows } = await db.$client.execute({
      sql: 'SELECT count(*) AS later FROM write_counts WHERE expires_at > ?',
      args: [builtAt],
    });
    expect(rows[0]?.later).toBe(1);
  }
});
