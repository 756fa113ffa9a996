import { describe, expect, it } from 'vitest';
import words from '#content/messages/en/worksheets.json';
import { shownNote } from '../../../tests/support/law-notes.ts';
import { askedByLaw, askedRights, lawRights } from './law-rights.ts';

const now = '2026-11-29';
const linesOf = (notes: ReturnType<typeof shownNote>[], where = '') =>
  lawRights(notes, { where, now }).map(({ line }) => line);

describe('the rights of a country’s own law', () => {
  it('are called by their article, with its passage where two notes are on one', () => {
    const other = shownNote({ article: 'L. 2' });
    expect(linesOf([shownNote(), other])).toEqual([
      'Code du travail, art. L. 1',
      'Code du travail, art. L. 2',
    ]);
    const passages = [shownNote({ place: 'alinéa 3' }), shownNote({ place: 'alinéa 4' })];
    expect(linesOf(passages)).toEqual([
      'Code du travail, art. L. 1, alinéa 3',
      'Code du travail, art. L. 1, alinéa 4',
    ]);
  });

  it('are those that apply and cover where somebody works', () => {
    const state = shownNote({ article: 'L. 2', covers: ['public-service'] });
    const later = shownNote({ article: 'L. 3', status: 'adopted', from: '2027-01-01' });
    expect(linesOf([shownNote(), state, later], 'public-service')).toEqual([
      'Code du travail, art. L. 2',
    ]);
    expect(linesOf([shownNote(), state, later])).toHaveLength(2);
  });
});

describe('what a letter asks for', () => {
  const topics = { disconnection: 'Right to disconnect' };
  const askedFor = (more: Parameters<typeof shownNote>[0]) =>
    askedByLaw(lawRights([shownNote(more)], { where: '', now }), topics, words)[0];

  it('names the article of a law whose words were read and are sure', () => {
    expect(askedFor({})).toEqual({
      id: 'Code du travail, art. L. 1',
      asks: words.letter.asksByArticle,
      article: 'Code du travail, art. L. 1',
      isNamed: true,
    });
  });

  it.each([
    { sure: 'fairly' },
    { sure: 'unsure' },
    { basis: 'commentary', sure: 'fairly' },
  ] as const)('names none where it is %j', (doubt) => {
    const asked = askedFor(doubt);
    expect(asked?.asks).toContain('the law on “Right to disconnect”');
    expect(asked?.asks).not.toContain('Code');
    expect(asked?.isNamed).toBe(false);
  });

  it('is of the area alone, its articles in that of the GDPR only', () => {
    const rights: Parameters<typeof askedRights>[0] = [
      { id: 'access', area: 'gdpr', fields: [], label: 'GDPR, article 15', asks: 'a' },
      { id: 'see', area: 'elsewhere', fields: [], label: 'To see one’s file', asks: 'b' },
      { id: 'equality', area: 'everywhere', fields: [], label: 'To be treated equally', asks: 'c' },
    ];
    expect(askedRights(rights, 'gdpr')).toEqual([
      { id: 'access', asks: 'a', label: 'GDPR, article 15', isNamed: true },
      { id: 'equality', asks: 'c', label: 'To be treated equally', isNamed: true },
    ]);
    expect(askedRights(rights, 'elsewhere')).toEqual([
      { id: 'see', asks: 'b', isNamed: false },
      { id: 'equality', asks: 'c', isNamed: false },
    ]);
  });
});
