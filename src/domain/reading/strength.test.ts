import { describe, expect, it } from 'vitest';
import type { ForceRules, StrengthCues } from './force.ts';
import { classifyStrength, compileCues } from './strength.ts';

const steps: StrengthCues[] = [
  {
    slug: 'information',
    cues: {
      en: ['shall … inform'],
      fr: ['est/sont informé'],
      es: ['informará'],
      pt: ['informará'],
    },
  },
  {
    slug: 'consultation',
    cues: { en: ['shall consult/negotiate'], fr: ['est/sont consulté'], es: ['consultará'] },
  },
  {
    slug: 'agreement',
    cues: { en: ['agreement of the union'], fr: ['double volontariat', 'accord du salarié'] },
  },
  {
    slug: 'guarantee',
    cues: { en: ['is prohibited', 'shall pay'], fr: ['est interdit', 'ne peut … sanctionné'] },
  },
];
const force: ForceRules = {
  voids: {
    en: ['shall not be required to inform', 'in the absence of agreement of the union'],
    fr: ['ne peut', 'à défaut d’accord du salarié', 'double volontariat … ne s’applique pas'],
  },
  hedges: { en: ['may', 'employees shall'], fr: ['peut', 'salarié doit'] },
  duties: { en: ['shall'], fr: ['doit'] },
};
const cues = compileCues(steps, force);
const read = (text: string, language = 'en') => classifyStrength(text, language, cues);

describe('classifyStrength', () => {
  it.each([
    ['en', 'The employer SHALL INFORM the union.', 'information', 'shall inform'],
    [
      'en',
      'The employer shall, each year, inform the union.',
      'information',
      'shall, each year, inform',
    ],
    ['fr', 'Le CSE est consulté au préalable.', 'consultation', 'est consulté'],
    ['es', 'La empresa informará al comité.', 'information', 'informará'],
    ['fr', 'Le salarié ne peut pas être sanctionné.', 'guarantee', 'ne peut pas être sanctionné'],
  ])(
    'reads the strength of a text in %s and quotes the cue: %s',
    (language, text, strength, cue) => {
      expect(read(text, language)).toEqual({ strength, because: [cue] });
    },
  );

  it.each([
    ['without any cue', 'en', 'Nothing.'],
    ['in a language without cues', 'de', 'Der Arbeitgeber informiert.'],
    ['where the cue is negated', 'en', 'The employer shall not be required to inform the union.'],
    [
      'where the consent is what is missing',
      'en',
      'In the absence of agreement of the union, it decides.',
    ],
    ['à défaut d’accord', 'fr', 'À défaut d’accord du salarié, l’employeur décide.'],
    ['where a principle does not apply', 'fr', 'Le double volontariat ne s’applique pas.'],
    ['after words of may', 'en', 'The employer may offer a course and shall pay for it.'],
    ['for the duty of a worker', 'en', 'Employees shall return it and shall inform the manager.'],
    [
      'for the items of a list that nobody is bound to',
      'fr',
      'L’employeur peut :\n– le badge est interdit.',
    ],
    ['where another step says as much', 'en', 'It shall consult them. It shall pay for it.'],
    [
      'for information beside a duty it cannot read',
      'en',
      'It shall inform them. It shall mend them.',
    ],
    ['for one cue in a long text', 'en', `${'It was so. '.repeat(30)}Smoking is prohibited.`],
  ])('says nothing %s', (_, language, text) => {
    expect(read(text, language)).toEqual({ strength: null, because: [] });
  });

  it('lets a hedge take force only in its own sentence and from what follows', () => {
    expect(read('The use is prohibited, but the union may allow it.').strength).toBe('guarantee');
    expect(read('It may be used. Filming is prohibited.').strength).toBe('guarantee');
  });

  it('counts a ban on punishing a refusal with the consent that it protects', () => {
    const text = 'Le double volontariat vaut et le salarié ne peut être sanctionné.';
    expect(read(text, 'fr').strength).toBe('agreement');
  });
});
