import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { Locale } from '#domain/words.ts';
import { buildSearch } from './build-index.server.ts';
import { openSearch, type Search } from './engine.ts';
import { SearchUnavailable } from './files.ts';
import { findManifest } from './manifest.server.ts';
import type { SearchName } from './names.ts';
import { testClause, testText, testTopics } from './test-clauses.ts';
import type { Answer, Manifest, Question } from './types.ts';

const folder = mkdtempSync(join(tmpdir(), 'clause-hub-search-'));
const builtAt = '2026-02-01T00:00:00.000Z';
const clauses = [
  testClause({
    slug: 'frais',
    texts: [
      testText(
        'fr',
        'Prise en charge',
        'L’employeur rembourse au salarié les frais de connexion à domicile.',
      ),
    ],
    unions: [{ slug: 'cfdt', name: 'CFDT' }],
    year: 2021,
  }),
  testClause({
    slug: 'model',
    provenance: 'model',
    texts: [
      testText('en', 'Costs at home', 'The employer pays for chairs and connection.'),
      testText('fr', 'Frais à domicile', 'L’employeur paie les chaises et la connexion.'),
    ],
    year: null,
  }),
  testClause({
    slug: 'cambio',
    topics: [],
    provenance: 'documented',
    texts: [
      testText('es', 'Cambios', 'Ningún cambio sin acuerdo.'),
      testText('en', 'Changes', 'No change without agreement.'),
    ],
    year: 2000,
  }),
  testClause({
    slug: 'camera',
    themes: ['digital-tools-and-ai'],
    topics: ['monitoring'],
    texts: [testText('de', 'Kameras', 'Kameras werden im Pausenraum abgeschaltet.')],
    country: 'DE',
    year: 2012,
  }),
];

const measured = testClause({
  slug: 'measured',
  topics: [],
  texts: [testText('en', 'Meters', 'No employer installs a telemeter or a connex.')],
});

const names: SearchName[] = [
  { of: 'sector', value: 'transport', names: ['bus driver', 'conductora'] },
  { of: 'sector', value: 'health', names: ['nurse'] },
  { of: 'country', value: 'DE', names: ['BRD'] },
  { of: 'union', value: 'cfdt', names: ['Confédération démocratique'] },
  { of: 'branch', value: 'Bureaux d’études', names: ['Syntec', '1486'] },
];

let manifest: Manifest;
let loaded: string[];
let search: Search;

const fetch = (address: string) => {
  loaded.push(address.replace(`/search/${manifest.version}/`, ''));
  const path = address.replace('/search', folder);
  return Promise.resolve(
    existsSync(path) ? new Response(readFileSync(path)) : new Response(null, { status: 404 }),
  );
};
const open = (locale: Locale) => openSearch(locale, { base: '/search/', manifest, fetch });
const ask = (own: Partial<Question>, of: Search = search): Promise<Answer> =>
  of.search({ query: '', filters: {}, sort: 'relevance', page: 1, perPage: 10, ...own });
const slugs = ({ items }: Answer) => items.map(({ slug }) => slug);
const excerpts = ({ items }: Answer) =>
  items.map(({ excerpt }) =>
    excerpt.map(({ text, isHit }) => (isHit ? `[${text}]` : text)).join(''),
  );

beforeAll(async () => {
  manifest = await buildSearch({ clauses, topics: testTopics, names, builtAt }, folder);
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});
beforeEach(() => {
  loaded = [];
  search = open('en');
});

test('the build leaves a manifest for the page', () => {
  expect(findManifest(folder)).toEqual({
    version: manifest.version,
    builtAt,
    rows: clauses.length,
  });
  expect(findManifest(join(folder, 'elsewhere'))).toBeUndefined();
});

test('without a query all clauses are there, newest first, and the index is not loaded', async () => {
  const answer = await ask({});
  expect(slugs(answer)).toEqual(['frais', 'camera', 'cambio', 'model']);
  expect(answer.counts.provenance).toEqual([
    { value: 'agreement', count: 2 },
    { value: 'documented', count: 1 },
    { value: 'model', count: 1 },
  ]);
  expect(loaded.filter((file) => !/^(columns|cards)/.test(file))).toEqual([]);
});

test('a French clause is found by the English, Spanish and Portuguese words for its topic', async () => {
  for (const query of ['remote work', 'teletrabajo', 'trabalho remoto']) {
    expect(slugs(await ask({ query }))).toContain('frais');
  }
});

test('an excerpt is the clause’s own wording, in its language, never the synonyms', async () => {
  const bySynonym = await ask({
    query: 'remote',
    filters: { language: ['fr'], provenance: ['agreement'] },
  });
  expect(bySynonym.items[0]).toMatchObject({ slug: 'frais', language: 'fr', isNewer: false });
  expect(excerpts(bySynonym)).toEqual([
    'L’employeur rembourse au salarié les frais de connexion à domicile.',
  ]);
  expect(excerpts(await ask({ query: 'salarié connexion' }))).toEqual([
    'L’employeur rembourse au [salarié] les frais de [connexion] à domicile.',
  ]);
});

test('a clause in several languages is shown and searched in the reader’s', async () => {
  expect(excerpts(await ask({ query: 'chairs' }))).toEqual([
    'The employer pays for [chairs] and connection.',
  ]);
  expect(excerpts(await ask({ query: 'chaises' }, open('fr')))).toEqual([
    'L’employeur paie les [chaises] et la connexion.',
  ]);
});

test('a hit in the title outranks one in the text', async () => {
  expect(slugs(await ask({ query: 'frais' }, open('fr')))).toEqual(['model', 'frais']);
});

test('filters, counts, order and pages hold for what a query finds', async () => {
  const answer = await ask({ query: 'telework', sort: 'oldest', perPage: 1, page: 2 });
  expect(answer.total).toBe(2);
  expect(slugs(answer)).toEqual(['model']);
  expect(answer.counts.theme).toEqual([{ value: 'telework-and-working-time', count: 2 }]);
  const filtered = await ask({
    query: 'telework',
    filters: { provenance: ['model'], country: ['FR'] },
  });
  expect(slugs(filtered)).toEqual(['model']);
  expect(filtered.counts.provenance).toHaveLength(2);
});

test('parties and countries are found too', async () => {
  expect(slugs(await ask({ query: 'cfdt' }))).toEqual(['frais']);
  expect(slugs(await ask({ query: 'Alemania' }))).toEqual(['camera']);
});

test('a word finds its forms and not every word of the same beginning', async () => {
  expect(slugs(await ask({ query: 'cámaras' }, open('es')))).toEqual(['camera']);
});

test('a quoted query is a phrase', async () => {
  expect(slugs(await ask({ query: '"frais de connexion"' }))).toEqual(['frais']);
  expect((await ask({ query: '"connexion frais"' })).total).toBe(0);
});

test('a query of stop words shows everything', async () => {
  const answer = await ask({ query: 'the of de la' });
  expect(answer.total).toBe(clauses.length);
});

test('what people call a sector, a country or a union finds its clauses', async () => {
  expect(slugs(await ask({ query: 'bus driver' }))).toContain('camera');
  expect(slugs(await ask({ query: 'BRD' }))).toEqual(['camera']);
  expect(slugs(await ask({ query: 'confédération démocratique' }))).toEqual(['frais']);
});

test('a name that no clause of the hub has is left out and never taken for a mistake', async () => {
  const answer = await ask({ query: 'nurse connexion' });
  expect(answer).toMatchObject({ without: ['nurse'], corrections: [], isPartial: true });
  expect(slugs(answer)).toEqual(['frais']);
});

test('a year finds its clauses', async () => {
  expect(slugs(await ask({ query: '2012' }))).toEqual(['camera']);
});

test('words in quotes must be there together, a word with a minus must not', async () => {
  const answer = await ask({ query: 'employer -chairs "no change"' });
  expect(answer).toMatchObject({ required: ['no change'], unwanted: ['chairs'] });
  expect(slugs(answer)).toEqual(['cambio']);
  expect(slugs(await ask({ query: '-chairs' }))).toEqual(['frais', 'camera', 'cambio']);
});

test('the same question has the same answer after others', async () => {
  const questions = ['frais', 'telewrok costs', 'fraisier', 'chaises connexion', 'cam'];
  const fresh = await Promise.all(questions.map((query) => ask({ query }, open('fr'))));
  const used = open('fr');
  for (const query of [...questions].reverse()) await ask({ query }, used);
  for (const [at, query] of questions.entries())
    expect(await ask({ query }, used)).toEqual(fresh[at]);
});

test('a clause found by its topic alone says so', async () => {
  const answer = await ask({ query: 'vigilancia' });
  expect(answer.items.map(({ slug, isByTopic }) => [slug, isByTopic])).toEqual([['camera', true]]);
  expect((await ask({ query: 'chairs' })).items[0]?.isByTopic).toBeUndefined();
});

test('a question can be limited to some clauses', async () => {
  expect(slugs(await ask({ query: 'employer chairs', among: ['frais', 'unknown'] }))).toEqual([]);
  expect(slugs(await ask({ query: 'frais', among: ['frais'] }, open('fr')))).toEqual(['frais']);
});

test('a misspelt word finds what was meant and says so', async () => {
  const answer = await ask({ query: 'telewrok connexion' });
  expect(slugs(answer)).toEqual(['frais']);
  expect(answer.searchedFor).toBe('telework connexion');
  expect(answer.corrections).toEqual([{ typed: 'telewrok', meant: 'telework' }]);
});

test('a word that was typed right and wrong counts once', async () => {
  const twice = await ask({ query: 'changes telework telewrok' });
  expect(slugs(twice)).toEqual(slugs(await ask({ query: 'changes telework' })));
});

test('the beginning of a word is no mistake, and known words load no vocabulary', async () => {
  const answer = await ask({ query: 'telewo' });
  expect(answer.total).toBe(2);
  expect(answer.corrections).toEqual([]);
  expect(loaded).not.toContain('en/words.json');
});

test('a word nothing holds finds nothing, though a shorter one would', async () => {
  const answer = await ask({ query: 'fraisier' }, open('fr'));
  expect(answer.total).toBe(0);
});

test('when nothing is found the nearest topics are named', async () => {
  const answer = await ask({ query: 'teletrabajando' });
  expect(answer.total).toBe(0);
  expect(answer.nearestTopics).toEqual(['telework']);
});

test('a question of three words or more finds what holds some of them, the best first', async () => {
  const answer = await ask({ query: 'who pays my chairs and the heating' });
  expect(slugs(answer)).toEqual(['model']);
  expect(answer.isPartial).toBe(true);
  expect(answer.items[0]?.excerpt.filter(({ isHit }) => isHit).map(({ text }) => text)).toEqual([
    'pays',
    'chairs',
  ]);
  expect((await ask({ query: 'pays chairs' })).isPartial).toBe(false);
});

test('a question is answered in part too when the filters leave nothing of what holds all its words', async () => {
  const query = 'rembourse salarié frais connexion';
  expect(slugs(await ask({ query }))).toEqual(['frais']);
  const filtered = await ask({ query, filters: { provenance: ['model'] } }, open('fr'));
  expect(slugs(filtered)).toEqual(['model']);
  expect(filtered.isPartial).toBe(true);
});

test('after warming, a search loads only a part of the index and cards', async () => {
  await search.warm();
  expect(loaded.sort()).toEqual(['columns.json', 'en/index.json']);
  await search.warm('telework');
  loaded = [];
  await ask({ query: 'telework' });
  expect(loaded.every((file) => file.startsWith('cards/'))).toBe(true);
});

test('what is newer than the build is found, replaces and withdraws', async () => {
  await search.merge({
    items: [
      testClause({
        slug: 'fresh',
        country: 'BR',
        texts: [testText('pt', 'Câmeras', 'Sem câmeras.')],
        topics: ['monitoring'],
      }),
      testClause({
        slug: 'frais',
        texts: [testText('fr', 'Nouveau', 'Les frais sont pris en charge.')],
      }),
    ],
    withdrawn: ['model'],
  });
  expect(slugs(await ask({}))).toEqual(['fresh', 'frais', 'camera', 'cambio']);
  const answer = await ask({ query: 'surveillance' });
  expect(slugs(answer)).toEqual(['fresh', 'camera']);
  expect(answer.items[0]?.isNewer).toBe(true);
  expect(answer.counts.country).toContainEqual({ value: 'BR', count: 1 });
  expect(excerpts(await ask({ query: 'frais' }))).toEqual(['Les [frais] sont pris en charge.']);
});

test('a word that only a newer clause holds finds it alone, not what the build has for its beginning', async () => {
  await search.merge({ items: [measured], withdrawn: [] });
  expect(slugs(await ask({ query: 'telemeter' }))).toEqual(['measured']);
  expect(slugs(await ask({ query: 'telemeter employer' }))).toEqual(['measured']);
});

test('a newer clause that holds the word itself comes before what the build has of longer words', async () => {
  await search.merge({ items: [measured], withdrawn: [] });
  expect(slugs(await ask({ query: 'connex' }))).toEqual(['measured', 'frais']);
});

test('a question with a word that only a newer clause holds finds it first', async () => {
  await search.merge({ items: [measured], withdrawn: [] });
  const answer = await ask({ query: 'who pays for a telemeter' });
  expect(slugs(answer)[0]).toBe('measured');
  expect(answer.isPartial).toBe(true);
});

test('a file that does not come makes the search unavailable, and it is asked for again', async () => {
  const [gone] = [{ ...manifest, version: 'gone' }];
  await expect(
    ask({}, openSearch('en', { base: '/search/', manifest: gone, fetch })),
  ).rejects.toThrow(SearchUnavailable);
  await expect(
    ask({}, openSearch('en', { base: '/search/', manifest: undefined, fetch })),
  ).rejects.toThrow(SearchUnavailable);
  const offline = { now: true };
  const flaky = openSearch('en', {
    base: '/search/',
    manifest,
    fetch: (address) => (offline.now ? Promise.reject(new TypeError('offline')) : fetch(address)),
  });
  await expect(ask({}, flaky)).rejects.toThrow(SearchUnavailable);
  offline.now = false;
  expect((await ask({}, flaky)).total).toBe(clauses.length);
});

test('a text that repeats a clause of the hub is found with its likeness, another text is not', async () => {
  const repeated =
    'L’employeur rembourse au salarié les frais de connexion à domicile, hors abonnement, chaque trimestre civil.';
  await search.merge({
    items: [
      testClause({
        slug: 'nouveau',
        texts: [testText('fr', 'Frais', repeated.replace('chaque trimestre', 'chaque semestre'))],
      }),
    ],
    withdrawn: [],
  });
  const alike = await search.findAlike(repeated);
  expect(alike.map(({ slug }) => slug)).toEqual(['nouveau', 'frais']);
  expect(alike[0]?.likeness).toBeGreaterThan(0.9);
  expect(alike[1]?.likeness).toBeLessThan(0.9);
  const other =
    'Les horaires des équipes sont affichés deux semaines avant leur début dans chaque atelier et bureau.';
  expect(await search.findAlike(other)).toEqual([]);
});
