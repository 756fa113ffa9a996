import { describe, expect, it } from 'vitest';
import { classifyStrength, compileCues } from './strength.ts';

const cues = compileCues([
  {
    slug: 'information',
    cues: { en: ['shall inform'], fr: ['est informé'], es: ['informará'], pt: ['informará'] },
  },
  {
    slug: 'consultation',
    cues: { en: ['shall consult'], fr: ['est consulté'], es: ['consultará'], pt: ['consultará'] },
  },
  {
    slug: 'agreement',
    cues: {
      en: ['mutual agreement'],
      fr: ['double volontariat'],
      es: ['mutuo acuerdo'],
      pt: ['comum acordo'],
    },
  },
  {
    slug: 'guarantee',
    cues: {
      en: ['is prohibited'],
      fr: ['est interdit'],
      es: ['queda prohibido'],
      pt: ['é proibido'],
    },
  },
]);

describe('classifyStrength', () => {
  it.each([
    ['en', 'The employer SHALL INFORM the union.', 'information', 'shall inform'],
    ['fr', 'Le CSE est consulté au préalable.', 'consultation', 'est consulté'],
    ['es', 'Se fijará de mutuo acuerdo.', 'agreement', 'mutuo acuerdo'],
    ['pt', 'É proibido o monitoramento.', 'guarantee', 'é proibido'],
  ])('reads the strength of a text in %s and quotes the cue', (language, text, strength, cue) => {
    expect(classifyStrength(text, language, cues)).toEqual({ strength, because: [cue] });
  });

  it('is not misled by one ban in a text that mostly informs', () => {
    const text =
      'Le salarié est informé. Le CSE est informé. L’employeur est informé. Il est interdit de fumer.';
    expect(classifyStrength(text, 'fr', cues).strength).toBe('information');
  });

  it('prefers the stronger of two steps with like many cues', () => {
    const text = 'Le salarié est informé et tout contrôle est interdit.';
    expect(classifyStrength(text, 'fr', cues).strength).toBe('guarantee');
  });

  it('is information where no cue stands', () => {
    expect(classifyStrength('Rien.', 'fr', cues)).toEqual({ strength: 'information', because: [] });
    expect(classifyStrength('Nichts.', 'de', cues)).toEqual({
      strength: 'information',
      because: [],
    });
  });
});
