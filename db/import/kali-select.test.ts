import { describe, expect, it } from 'vitest';
import { compileVocabulary } from '#domain/reading/classify.ts';
import type { KaliArticle } from './kali-articles.server.ts';
import { compileSelection, judgeArticle, wordingOf } from './kali-select.ts';

const vocabulary = compileVocabulary(
  [
    {
      slug: 'telework',
      synonyms: { fr: ['télétravail'] },
      signals: { fr: ['jours de télétravail'] },
    },
  ],
  { digital: { fr: [] }, passing: { fr: [] }, digitalByNature: ['telework'] },
);

const rules = compileSelection({
  formalities: { fr: ['entrée en vigueur', 'dépôt'] },
  formalityWords: ['dépôt légal'],
  catalogues: { fr: ['classification'] },
  catalogueWords: ['fiche RNCP'],
  minimumScore: 6,
  minimumShare: 0.25,
  minimumPeak: 7,
  minimumLength: 40,
  untitledLength: 100,
  maximumLength: 2000,
  shortLength: 200,
});

const rule =
  'Le salarié fixe ses jours de télétravail avec son employeur. Les jours de télétravail sont libres.';

const judge = (given: Partial<KaliArticle>) =>
  judgeArticle(
    {
      id: 'KALIARTI1',
      cid: 'KALIARTI1',
      number: '7',
      heading: 'Lieu',
      path: ['Textes Attachés', 'Accord du 1er mars 2022'],
      textId: 'KALITEXT000000000001',
      state: 'VIGUEUR_ETEN',
      text: rule,
      amendedOn: null,
      branch: { containerId: 'KALICONT1', idcc: '2120', title: 'Banque', shortTitle: 'Banque' },
      ...given,
    },
    vocabulary,
    rules,
  );

describe('judgeArticle', () => {
  it('selects an article that regulates a topic', () => {
    expect(judge({})).toMatchObject({ topics: [{ slug: 'telework' }] });
  });

  it.each([
    ['no topic', { text: 'Les congés payés sont pris entre mai et octobre.' }, 'no-topic'],
    ['only an introduction', { text: `${rule} À savoir :` }, 'no-topic'],
    [
      'a topic in passing',
      { text: `Le télétravail existe. ${'Les primes sont versées. '.repeat(40)}` },
      'in-passing',
    ],
    ['a formality in its heading', { heading: 'Entrée en vigueur et dépôt' }, 'formality'],
    ['a formality for a text', { text: `${rule} Le dépôt légal suit.` }, 'formality'],
    ['jobs', { path: ['Textes Attachés', 'Classification des emplois'] }, 'catalogue'],
    ['diplomas', { text: `${rule} Fiche RNCP 1234.` }, 'catalogue'],
    ['too much', { text: rule.repeat(40) }, 'too-long'],
  ])('rejects an article with %s', (_, given, rejection) => {
    expect(judge(given)).toEqual({ rejection });
  });

  it('does not take a heading that only mentions a formality for one', () => {
    expect(judge({ heading: 'Jours de télétravail avant le dépôt de la demande' })).toHaveProperty(
      'topics',
    );
  });
});

describe('wordingOf', () => {
  it('is the same for the same words', () => {
    expect(wordingOf('Le télétravail,\n\nà domicile.')).toBe(
      wordingOf('le Teletravail a domicile'),
    );
  });
});
