import { describe, expect, it } from 'vitest';
import { clauseRecord, emptyDatabase, vocabularies } from '../../tests/support/database.ts';
import * as clauses from '../queries/clauses.ts';
import { storeClauses } from './store.server.ts';

const store = (db: Parameters<typeof storeClauses>[0], slugs: string[]) =>
  storeClauses(
    db,
    'test',
    slugs.map((slug) => clauseRecord({ slug })),
    vocabularies,
  );

describe('storing the clauses of a source', () => {
  it('changes nothing when it is done a second time', async () => {
    const db = await emptyDatabase();
    expect(await store(db, ['a', 'b'])).toMatchObject({ added: 2, unchanged: 0 });
    const before = await clauses.listAll(db);
    expect(await store(db, ['a', 'b'])).toEqual({
      added: 0,
      changed: 0,
      unchanged: 2,
      withdrawn: 0,
      left: [],
    });
    expect(await clauses.listAll(db)).toEqual(before);
  });

  it('goes on where an interrupted run ended', async () => {
    const db = await emptyDatabase();
    const slugs = Array.from({ length: 100 }, (_, index) => `clause-${index}`);
    const interrupted = storeClauses(
      db,
      'test',
      slugs.map((slug) => clauseRecord({ slug })),
      vocabularies,
      (done) => {
        if (done >= 40) throw new Error('stopped');
      },
    );
    await expect(interrupted).rejects.toThrow('stopped');
    expect(await store(db, slugs)).toMatchObject({ added: 60, unchanged: 40 });
  });

  it('stores a changed clause anew and keeps the day it was published', async () => {
    const db = await emptyDatabase();
    await store(db, ['a']);
    const [first] = await clauses.listAll(db);
    const changed = clauseRecord({ slug: 'a', strength: 'guarantee', unions: ['UNISON'] });
    expect(await storeClauses(db, 'test', [changed], vocabularies)).toMatchObject({ changed: 1 });
    const [second] = await clauses.listAll(db);
    expect(second).toMatchObject({
      strength: 'guarantee',
      unions: [{ slug: 'unison', name: 'UNISON' }],
    });
    expect(second?.publishedAt).toBe(first?.publishedAt);
  });

  it('withdraws what the source no longer has, and publishes it again when it returns', async () => {
    const db = await emptyDatabase();
    await store(db, ['a', 'b']);
    expect(await store(db, ['a'])).toMatchObject({ withdrawn: 1 });
    expect(await clauses.findBySlug(db, 'b')).toBe('withdrawn');
    expect((await clauses.listAll(db)).map(({ slug }) => slug)).toEqual(['a']);
    expect(await store(db, ['a', 'b'])).toMatchObject({ added: 1, unchanged: 1 });
    expect(await clauses.findBySlug(db, 'b')).toMatchObject({ slug: 'b' });
  });

  it('leaves the clauses of other sources alone', async () => {
    const db = await emptyDatabase();
    await store(db, ['a']);
    await storeClauses(db, 'other', [clauseRecord({ slug: 'z' })], vocabularies);
    await store(db, []);
    expect((await clauses.listAll(db)).map(({ slug }) => slug)).toEqual(['z']);
  });
});
