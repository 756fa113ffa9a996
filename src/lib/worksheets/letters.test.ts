import { describe, expect, it } from 'vitest';
import words from '#content/messages/en/worksheets.json';
import french from '#content/messages/fr/worksheets.json';
import type { Worksheet } from '#domain/tools/worksheet.ts';
import { plainLetter, questionsLetter, rightsLetter } from './letters.ts';

const saying = { words, locale: 'en' as const };
const sheet: Worksheet = {
  tool: 'data-rights',
  about: { employer: 'Ms Meyer', sender: 'A. Silva, steward', reply: '2027-02-01' },
  systems: [
    { system: 'CareRota', data: 'position\nratings', right: 'access', limit: 'No tracking.' },
    { system: 'Door cards' },
  ],
};
const given = {
  facts: [
    { id: 'data', label: 'Data taken' },
    { id: 'place', label: 'Place of storage' },
  ],
  rights: [
    {
      id: 'access',
      label: 'GDPR, article 15',
      asks: 'Please show what {system} holds.',
      isNamed: true,
    },
    { id: 'objection', label: 'GDPR, article 21', asks: 'Please stop {system}.', isNamed: true },
  ],
};

describe('the letter on data rights', () => {
  it('states what is known and what is not, asks by the rights ticked, and keeps the limit', () => {
    const letter = plainLetter(rightsLetter(sheet, given, saying));
    expect(letter).toContain('Subject: workers’ data in CareRota and Door cards');
    expect(letter).toContain('– Data taken: position; ratings');
    expect(letter).toContain('– Place of storage');
    expect(letter).toContain('– Please show what CareRota holds. (GDPR, article 15)');
    expect(letter).not.toContain('article 21');
    expect(letter).toContain('– No tracking.');
    expect(letter).toContain('by 1 February 2027');
    expect(letter.endsWith('Yours faithfully,\n\nA. Silva, steward')).toBe(true);
  });

  it('sets colons and semicolons as its language does', () => {
    const letter = plainLetter(rightsLetter(sheet, given, { words: french, locale: 'fr' }));
    expect(letter).toContain('– Data taken\u00a0: position\u00a0; ratings');
  });

  it('says only of requests that all rest on a right that they do', () => {
    expect(plainLetter(rightsLetter(sheet, given, saying))).toContain(words.letter.asks);
    const rights = [{ id: 'access', asks: 'Please show what {system} holds.', isNamed: false }];
    const letter = plainLetter(rightsLetter(sheet, { ...given, rights }, saying));
    expect(letter).toContain('– Please show what CareRota holds.\n');
    expect(letter).toContain(words.letter.asksElsewhere);
    expect(letter).not.toContain('GDPR');
  });

  it('asks once by all the articles of a country’s law', () => {
    const rights = ['Code, art. 1', 'Act, section 2'].map((article) => ({
      id: article,
      asks: words.letter.asksByArticle,
      article,
      isNamed: true,
    }));
    const ticked = {
      ...sheet,
      systems: [{ system: 'CareRota', right: 'Code, art. 1\nAct, section 2' }],
    };
    expect(plainLetter(rightsLetter(ticked, { ...given, rights }, saying))).toContain(
      '– Please tell us how you apply the following to CareRota, and whom workers turn to: Code, art. 1; Act, section 2.',
    );
  });

  it('leaves gaps to fill in where nothing is known, and a date in other words as it is', () => {
    const blank: Worksheet = { ...sheet, about: { reply: 'Easter' }, systems: [{}] };
    const letter = plainLetter(rightsLetter(blank, given, saying));
    expect(letter).toContain('[Your name, function and union]');
    expect(letter).toContain('Subject: workers’ data in the system');
    expect(letter).toContain('by Easter');
  });
});

describe('the letter with open questions', () => {
  const open = {
    system: 'CareRota',
    held: '2027-01-20',
    people: ['IT', 'HR'],
    questions: [
      { ask: 'What is it for?', real: 'Efficiency', follow: ['Measured how?'] },
      { ask: 'Who owns it?', real: '', follow: ['Since when?'] },
    ],
  };

  it('numbers them, quotes what was said and asks further there only', () => {
    const letter = plainLetter(questionsLetter({}, open, saying));
    expect(letter).toContain('the meeting of 20 January 2027 about CareRota');
    expect(letter).toContain('1. What is it for?\n\nSo far we were told: Efficiency');
    expect(letter).toContain('– Measured how?');
    expect(letter).toContain('2. Who owns it?');
    expect(letter).not.toContain('Since when?');
    expect(letter).toContain('to bring: IT and HR.');
  });

  it('is written in the reader’s language, before a meeting too', () => {
    const letter = plainLetter(
      questionsLetter({}, { ...open, held: '' }, { words: french, locale: 'fr' }),
    );
    expect(letter).toContain('Nous avons des questions sur CareRota');
    expect(letter).toContain('IT et HR');
  });
});
