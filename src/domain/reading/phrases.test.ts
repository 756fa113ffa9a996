import { describe, expect, it } from 'vitest';
import { readWords } from './normalise.ts';
import { compilePhrases, findPhrases, quote, shareCovered } from './phrases.ts';

const found = (phrase: string, text: string, language = 'fr') => {
  const index = compilePhrases([{ phrase, meaning: phrase }], language);
  const words = readWords(text, language);
  return findPhrases(index, words).map((match) => quote(text, words, match));
};

describe('findPhrases', () => {
  it('finds a phrase whatever its capitals, accents, articles and plurals, and quotes it as it stands', () => {
    expect(found('données personnelles', 'Les DONNÉES personnelles du salarié')).toEqual([
      'DONNÉES personnelles',
    ]);
    expect(
      found('protection données personnelles', 'la protection de la donnée personnelle'),
    ).toEqual(['protection de la donnée personnelle']);
  });

  it('finds whole words only', () => {
    expect(found('robot', 'la robotique et le robot')).toEqual(['robot']);
  });

  it('never reaches across punctuation', () => {
    expect(found('accord d’entreprise', 'Sauf accord, l’entreprise informe')).toEqual([]);
  });

  it('leaves out a phrase without a word', () => {
    expect(found('…', 'Tout texte')).toEqual([]);
  });
});

describe('shareCovered', () => {
  it('counts words, not numbers', () => {
    const index = compilePhrases([{ phrase: 'droit à la déconnexion', meaning: true }], 'fr');
    const words = readWords('5.3.1. Droit à la déconnexion', 'fr');
    expect(shareCovered(words, findPhrases(index, words))).toBe(1);
  });

  it('is nothing for a text without words', () => {
    expect(shareCovered(readWords('12.3', 'fr'), [])).toBe(0);
  });
});
