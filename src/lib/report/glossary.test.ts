import { describe, expect, it } from 'vitest';
import type { GlossaryEntry } from '#content/schema/glossary.ts';
import { lettersOf, linkTexts, wordsToLink } from './glossary.ts';

const inEvery = (value: string) => ({ en: value, fr: value, es: value, pt: value });

const entry = (term: string, more: Partial<GlossaryEntry> = {}): GlossaryEntry => ({
  slug: term.normalize('NFD').replace(/[^a-z]/g, ''),
  term: inEvery(term),
  forms: { en: [], fr: [], es: [], pt: [] },
  definition: inEvery(`What ${term} is.`),
  ...more,
});

const forms = { en: ['DPIA', 'assessment'], fr: ['personne tierce'], es: [], pt: [] };

describe('the glossary of a language', () => {
  it('is alphabetical, with accents where the language sorts them', () => {
    const letters = lettersOf(
      ['zone', 'écran', 'fin', 'essai'].map((term) => entry(term)),
      'fr',
    );
    expect(letters.map(({ letter, entries }) => [letter, entries.map(({ term }) => term)])).toEqual(
      [
        ['E', ['écran', 'essai']],
        ['F', ['fin']],
        ['Z', ['zone']],
      ],
    );
  });

  it('shows abbreviations, not the other forms', () => {
    expect(lettersOf([entry('impact', { forms })], 'en')[0]?.entries[0]?.abbreviations).toEqual([
      'DPIA',
    ]);
  });
});

describe('the words to link', () => {
  it('leave a term out where it is unlinked, and keep its forms', () => {
    const tiers = entry('tiers', { forms, unlinked: ['fr'] });
    expect(wordsToLink([tiers], 'fr')).toEqual([{ slug: 'tiers', words: ['personne tierce'] }]);
    expect(wordsToLink([tiers], 'es')).toEqual([{ slug: 'tiers', words: ['tiers'] }]);
  });
});

describe('texts of one page', () => {
  it('keep their paragraphs and lists, and link an entry once in all of them', () => {
    const glossary = [
      { slug: 'audit', words: ['audit'] },
      { slug: 'third-party', words: ['third party'] },
    ];
    expect(linkTexts(['A third\nparty.\n\n- an audit\n- a list', 'The audit.'], glossary)).toEqual([
      [
        {
          kind: 'paragraph',
          lines: [[{ text: 'A ' }, { text: 'third party', entry: 'third-party' }, { text: '.' }]],
        },
        {
          kind: 'list',
          lines: [[{ text: 'an ' }, { text: 'audit', entry: 'audit' }], [{ text: 'a list' }]],
        },
      ],
      [{ kind: 'paragraph', lines: [[{ text: 'The audit.' }]] }],
    ]);
  });

  it('lead to clauses, also over the end of a line', () => {
    expect(linkTexts(['Since [an\nagreement](clause:one).'], [])).toEqual([
      [
        {
          kind: 'paragraph',
          lines: [[{ text: 'Since ' }, { text: 'an agreement', clause: 'one' }, { text: '.' }]],
        },
      ],
    ]);
  });
});
