import { describe, expect, it } from 'vitest';
import { sentencesOf } from './sentences.ts';

const cut = (text: string) => sentencesOf(text).map((sentence) => sentence.trim());

describe('a text is cut into sentences', () => {
  it('where one ends and another begins', () => {
    expect(cut('Le salarié est informé. Il peut refuser ! Pourquoi ? Parce que… Enfin.')).toEqual([
      'Le salarié est informé.',
      'Il peut refuser !',
      'Pourquoi ?',
      'Parce que…',
      'Enfin.',
    ]);
  });

  it('but not at abbreviations, initials and numbers of articles', () => {
    for (const whole of [
      'Selon l’art. L. 1222-9 du code du travail, al. 2, c’est permis.',
      'M. Dupont et Mme. Durand (cf. Annexe 2) signent.',
      'Les frais (électricité, etc.) sont payés, etc. selon le barème.',
      'L’article 3. 2. 3 de la convention est remplacé.',
      '« 5.3.1. Forfaits applicables »',
      'Le délai est de 1.5 jour et la C.N.I.L. Autorité est saisie.',
    ]) {
      expect(cut(whole)).toEqual([whole]);
    }
  });

  it('after etc. where a sentence begins', () => {
    expect(cut('Casques, écrans, etc. Le salarié choisit.')).toHaveLength(2);
  });

  it('after the number of an article', () => {
    expect(cut('Voir l’article L. 1222-9. Le CSE est consulté. 3 jours suffisent.')).toEqual([
      'Voir l’article L. 1222-9.',
      'Le CSE est consulté.',
      '3 jours suffisent.',
    ]);
  });

  it('with the number of a line in front of its first sentence', () => {
    expect(cut('1. Définition\n1.2. Le télétravail est régulier. a) Il cesse.\nIV. Fin')).toEqual([
      '1. Définition',
      '1.2. Le télétravail est régulier. a) Il cesse.',
      'IV. Fin',
    ]);
  });

  it('with the quotes and brackets that close it', () => {
    expect(cut('« Il est libre. » Il part. (Il revient.) « Oui. »\u00a0Non.')).toEqual([
      '« Il est libre. »',
      'Il part.',
      '(Il revient.)',
      '« Oui. »',
      'Non.',
    ]);
  });

  it('and into the lines of a list, each one unit', () => {
    expect(cut('Sont exclus :\n– les écrans ;\n– les casques.\n\nSauf accord')).toEqual([
      'Sont exclus :',
      '– les écrans ;',
      '– les casques.',
      'Sauf accord',
    ]);
  });
});

describe('cutting', () => {
  const texts = [
    '',
    ' \n ',
    '\n\nUn.  Deux.\u00a0\n',
    '...',
    '. . . A. B. C.',
    'Fin. \n \n Suite.» \t\n– a ;\n',
    'a.😀 É. «\u00a0Bien.\u00a0»\u00a0Être.\n',
  ];

  it.each(texts)('loses nothing of %j', (text) => {
    expect(sentencesOf(text).join('')).toBe(text);
  });

  it('makes no unit of blanks alone', () => {
    for (const text of texts.filter((one) => one.trim() !== '')) {
      expect(sentencesOf(text).filter((sentence) => sentence.trim() === '')).toEqual([]);
    }
  });

  it.each(['. ', '\n', '»', '1. ', 'a', ' ', '. »', 'A.', '…'])(
    'takes time in proportion to the length of a text of %j',
    (part) => {
      const text = part.repeat(2_000_000 / part.length);
      const began = performance.now();
      expect(sentencesOf(text).join('') === text).toBe(true);
      expect(performance.now() - began).toBeLessThan(20_000);
    },
  );
});
