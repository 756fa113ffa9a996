import { describe, expect, it } from 'vitest';
import { fold, readWords, stem } from './normalise.ts';

describe('fold', () => {
  it('takes accents and capitals away and keeps every place', () => {
    const text = 'Télétravail À L’ÉTRANGER, œuvre';
    expect(fold(text)).toBe('teletravail a l’etranger, œuvre');
    expect(fold(text)).toHaveLength(text.length);
  });
});

describe('stem', () => {
  it.each([
    ['algoritmos', 'algoritmo'],
    ['sensores', 'sensor'],
    ['technologies', 'technology'],
    ['syndicaux', 'syndical'],
    ['decisoes', 'decisao'],
    ['numeriques', 'numerique'],
  ])('makes %s and %s alike', (plural, singular) => {
    expect(stem(plural)).toBe(stem(singular));
  });
});

describe('readWords', () => {
  it('leaves out words without meaning of their own, in their own language only', () => {
    expect(readWords('protection des données', 'fr').stems).toEqual(['protection', 'donn']);
    expect(readWords('des', 'en').stems).toEqual(['des']);
  });

  it('says where each word stands', () => {
    const text = 'Le droit à l’oubli';
    const words = readWords(text, 'fr');
    const quoted = words.starts.map((start, place) => text.slice(start, words.ends[place]));
    expect(quoted).toEqual(['droit', 'à', 'oubli']);
  });

  it('marks punctuation as a pause', () => {
    expect(readWords('accord. Entreprise', 'fr').stems).toEqual(['accord', '', 'entrepris']);
  });
});
