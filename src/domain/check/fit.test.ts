import { describe, expect, it } from 'vitest';
import type { OwnManner } from './check-document.ts';
import { articleOf, fitWording, type Fitting } from './fit.ts';

const manner: OwnManner = { employer: '', union: '', next: 51, points: 'plain' };
const fitting = (language: string, model: [string, string], own: Partial<OwnManner>): Fitting => ({
  language,
  manner: { ...manner, ...own },
  names: {
    employer: { ours: [model[0]], others: [] },
    union: { ours: [model[1]], others: [] },
  },
  article: undefined,
  sectionWord: 'Section',
});

describe('model wording fitted to an agreement', () => {
  it('takes the names of the parties in brackets, a capital where one stood', () => {
    const own = fitting('en', ['the employer', 'the union'], {
      employer: 'the Agency',
      union: 'the Association',
    });
    expect(
      fitWording('The employer tells the union. The union’s reply binds the employer.', own),
    ).toBe('[The Agency] tells [the Association]. [The Association]’s reply binds [the Agency].');
  });

  it('leaves a word alone that only begins like a name', () => {
    const own = fitting('en', ['the employer', 'the union'], { employer: 'the Agency' });
    expect(fitWording('the employers and the union', own)).toBe('the employers and the union');
  });

  it.each([
    [
      'fr',
      ['l’employeur', 'le syndicat'],
      'la direction',
      'Le refus de l’employeur est remis au syndicat.',
      'Le refus [de la direction] est remis au syndicat.',
    ],
    [
      'es',
      ['la empresa', 'el sindicato'],
      'el banco',
      'El informe de la empresa se entrega al sindicato.',
      'El informe [del banco] se entrega al sindicato.',
    ],
    [
      'pt',
      ['a empresa', 'o sindicato'],
      'o banco',
      'O aviso da empresa é pago pela empresa.',
      'O aviso [do banco] é pago [pelo banco].',
    ],
  ] as const)('melts article and preposition in %s', (language, model, employer, text, fitted) => {
    expect(fitWording(text, fitting(language, [model[0], model[1]], { employer }))).toBe(fitted);
  });

  it('counts points as the agreement does', () => {
    const names: [string, string] = ['the employer', 'the union'];
    const text = '1. One.\n2. Two.';
    expect(fitWording(text, fitting('en', names, { points: 'section' }))).toBe(
      '[Section 1.] One.\n[Section 2.] Two.',
    );
    expect(fitWording(text, fitting('en', names, { points: 'dotted' }))).toBe(
      '[51.1] One.\n[51.2] Two.',
    );
    expect(fitWording(text, fitting('en', names, {}))).toBe(text);
  });

  it('becomes the next article, or stands in the one that is there', () => {
    expect(articleOf({ article: undefined, manner })).toBe('[51]');
    expect(articleOf({ article: '12 §4', manner })).toBe('[12 §4]');
    expect(articleOf({ article: undefined, manner: { ...manner, next: null } })).toBeUndefined();
  });
});
