import { beforeAll, describe, expect, it } from 'vitest';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { clauseRecord, prepare, vocabularies } from '../../tests/support/database.ts';
import { openDatabase, type Database } from '../client.server.ts';
import { storeClauses } from '../import/store.server.ts';
import * as clauses from './clauses.ts';
import { countFacets } from './facets.ts';
import { matchExpression, type ClauseFilters } from './filters.ts';

let db: Database;
const page = { sort: 'relevance', page: 1, perPage: 20 } as const;
const slugsOf = async (
  filters: ClauseFilters,
  options: Partial<Parameters<typeof clauses.list>[2]> = {},
) => (await clauses.list(db, filters, { ...page, ...options })).items.map(({ slug }) => slug);

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'clause-hub-'));
  db = await openDatabase({ url: `file:${join(folder, 'hub.db')}`, create: true });
  await prepare(db);
  const text = (language: string, title: string, body: string) => ({
    language,
    title,
    text: body,
    note: null,
  });
  await storeClauses(
    db,
    'test',
    [
      clauseRecord({
        slug: 'cameras',
        topics: [{ slug: 'monitoring', because: ['cameras'] }],
        texts: [
          text('en', 'No cameras in the cab', 'Inward cameras are banned.'),
          text('fr', 'Pas de caméras en cabine', 'Les caméras intérieures sont interdites.'),
        ],
        strength: 'guarantee',
        unions: ['Teamsters'],
        year: 2023,
      }),
      clauseRecord({
        slug: 'disconnect',
        provenance: 'agreement',
        topics: [
          { slug: 'right-to-disconnect', because: ['déconnexion'] },
          { slug: 'telework', because: [] },
        ],
        texts: [text('fr', 'Droit à la déconnexion', 'Nul n’est tenu de répondre le soir.')],
        country: 'FR',
        year: 2021,
        agreement: {
          slug: 'accord',
          title: 'Accord du 1er juin 2021',
          counterpart: null,
          country: 'FR',
          sector: 'retail',
          level: 'sector',
          language: 'fr',
          year: 2021,
          signedOn: '2021-06-01',
          sourceUrl: null,
          licence: 'Licence Ouverte 2.0',
        },
      }),
      clauseRecord({ slug: 'undated', country: 'DE', year: null }),
    ],
    vocabularies,
  );
});

describe('finding clauses', () => {
  it('finds a word in any language of the text, without its accents', async () => {
    expect(await slugsOf({ q: 'cameras' })).toEqual(['cameras']);
    expect(await slugsOf({ q: 'interdites' })).toEqual(['cameras']);
    expect(await slugsOf({ q: 'deconnexion' })).toEqual(['disconnect']);
  });

  it('finds a French clause by an English name of its topic', async () => {
    expect(await slugsOf({ q: 'right to disconnect' })).toContain('disconnect');
  });

  it('takes every sign of a query as text', async () => {
    for (const q of ['"', 'a" OR b', 'NEAR(x', '*', '(', "o'brien", '-', 'title:x']) {
      expect(await slugsOf({ q })).toBeInstanceOf(Array);
    }
  });

  it('means "any of" inside a facet and "and" between facets', async () => {
    expect(await slugsOf({ country: ['FR', 'DE'] })).toEqual(['disconnect', 'undated']);
    expect(await slugsOf({ country: ['FR', 'DE'], topic: ['right-to-disconnect'] })).toEqual([
      'disconnect',
    ]);
    expect(await slugsOf({ theme: ['digital-tools-and-ai'] })).toEqual(['cameras']);
    expect(await slugsOf({ union: ['teamsters'] })).toEqual(['cameras']);
    expect(await slugsOf({ language: ['fr'] })).toEqual(['cameras', 'disconnect']);
  });

  it('sorts by year, with clauses of unknown year last', async () => {
    expect(await slugsOf({}, { sort: 'newest' })).toEqual(['cameras', 'disconnect', 'undated']);
    expect(await slugsOf({}, { sort: 'oldest' })).toEqual(['disconnect', 'cameras', 'undated']);
  });

  it('limits by years', async () => {
    expect(await slugsOf({ yearFrom: 2022 })).toEqual(['cameras']);
    expect(await slugsOf({ yearTo: 2022 })).toEqual(['disconnect']);
  });

  describe('what is known to apply', () => {
    const held = { validity: 'in-force', wordingDate: '2020-03-01' } as const;
    const daysAgo = (days: number) =>
      new Date(Date.now() - days * 86_400_000).toISOString().slice(0, 10);

    beforeAll(async () => {
      const records = [
        clauseRecord({ slug: 'looked-up', ...held, checkedOn: daysAgo(30) }),
        clauseRecord({ slug: 'looked-up-long-ago', ...held, checkedOn: daysAgo(400) }),
        clauseRecord({ slug: 'over', wordingDate: '2020-03-01', validity: 'ended' }),
      ];
      await storeClauses(db, 'validity', records, vocabularies);
      return async () => {
        await storeClauses(db, 'validity', [], vocabularies);
      };
    });

    it('is found by its validity, which nobody knows after a year', async () => {
      expect(await slugsOf({ validity: ['in-force'] })).toEqual(['looked-up']);
      expect(await slugsOf({ validity: ['ended'] })).toEqual(['over']);
      expect(await slugsOf({ validity: ['unknown'] })).toContain('looked-up-long-ago');
      const { items } = await clauses.list(db, { validity: ['unknown'] }, page);
      expect(new Set(items.map(({ validity }) => validity))).toEqual(new Set(['unknown']));
    });

    it('is found by a day on which it applied, from its wording on', async () => {
      expect(await slugsOf({ inForceOn: daysAgo(0) })).toEqual(['looked-up']);
      expect(await slugsOf({ inForceOn: '2020-03-01' })).toEqual(['looked-up']);
      expect(await slugsOf({ inForceOn: '2020-02-29' })).toEqual([]);
    });
  });

  it('counts each facet under the filters of the others', async () => {
    const counts = await countFacets(db, { country: ['FR'] });
    expect(counts.country).toEqual([
      { value: 'DE', count: 1 },
      { value: 'FR', count: 1 },
      { value: 'US', count: 1 },
    ]);
    expect(counts.theme).toEqual([{ value: 'telework-and-working-time', count: 1 }]);
    expect(counts.language).toEqual([{ value: 'fr', count: 1 }]);
  });
});

describe('one clause', () => {
  it('comes with its words of classification, in its original language first', async () => {
    const clause = await clauses.findBySlug(db, 'cameras');
    expect(clause).toMatchObject({
      texts: [{ language: 'en' }, { language: 'fr' }],
      because: { topics: { monitoring: ['cameras'] } },
      agreement: null,
    });
  });

  it('is undefined where none ever was', async () => {
    expect(await clauses.findBySlug(db, 'nothing')).toBeUndefined();
  });
});

describe('the words of a query as FTS5', () => {
  it.each([
    ['gps cameras', '"gps" "cameras"*'],
    ['"right to disconnect" night', '"right to disconnect" "night"*'],
    ['?!', undefined],
  ])('%s becomes %s', (q, expected) => {
    expect(matchExpression(q)).toBe(expected);
  });
});
