import { describe, expect, it } from 'vitest';
import type { KaliArticle } from './kali-articles.server.ts';
import { agreementTitleOf, dateOf, titleOf } from './kali-title.ts';

const article = (given: Partial<KaliArticle>): KaliArticle => ({
  id: 'KALIARTI1',
  cid: 'KALIARTI1',
  number: '7',
  heading: null,
  path: ['Textes Attachés', 'Accord du 1er mars 2022 relatif au télétravail'],
  textId: 'KALITEXT000000000001',
  state: 'VIGUEUR_ETEN',
  text: '',
  amendedOn: null,
  branch: { containerId: 'KALICONT1', idcc: '2120', title: 'Banque', shortTitle: 'Banque' },
  ...given,
});

const title = (given: Partial<KaliArticle>) =>
  titleOf(article(given), {
    topic: 'télétravail',
    named: ['jours de télétravail'],
    branch: 'Banque',
  });

describe('agreementTitleOf', () => {
  it('is the attached text, or the basic text without its extension', () => {
    expect(agreementTitleOf(['Textes Attachés', 'Accord du 1er mars 2022', 'Titre II'])).toBe(
      'Accord du 1er mars 2022',
    );
    expect(
      agreementTitleOf([
        'Texte de base : Convention collective nationale du 7 février 2022 - Étendue par arrêté du 14 décembre 2022',
      ]),
    ).toBe('Convention collective nationale du 7 février 2022');
  });
});

describe('dateOf', () => {
  it('is the first date of a title', () => {
    expect(dateOf("Avenant n° 5 du 1er août 2013 à l'accord du 4 mai 2000")).toBe('2013-08-01');
    expect(dateOf('Annexe II')).toBeNull();
  });
});

describe('titleOf', () => {
  it('takes a heading that names the topic as it is', () => {
    expect(title({ heading: 'Lieu du télétravail.' })).toBe(
      'Lieu du télétravail (Banque, art.\u00a07)',
    );
  });

  it('puts the topic before a heading that does not name it', () => {
    expect(title({ heading: 'Définition', number: '1er' })).toBe(
      'Télétravail\u00a0: définition (Banque, art.\u00a01er)',
    );
  });

  it('falls back on the section, then on what the agreement is about', () => {
    const path = ['Textes Attachés', 'Accord du 1er mars 2022 relatif au télétravail'];
    expect(title({ path: [...path, 'CHAPITRE II : LES JOURS DE TÉLÉTRAVAIL'] })).toBe(
      'Les jours de télétravail (Banque, art.\u00a07)',
    );
    expect(title({ path })).toBe('Télétravail (Banque, art.\u00a07)');
  });

  it('names an annex, and no amendment by what it amends', () => {
    expect(title({ heading: 'Annexe 2', number: null })).toBe('Télétravail (Banque, annexe 2)');
    expect(title({ heading: "Modification de l'article 9" })).toBe(
      'Télétravail (Banque, art.\u00a07)',
    );
  });
});
