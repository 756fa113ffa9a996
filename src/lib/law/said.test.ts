import { describe, expect, it } from 'vitest';
import words from '#content/messages/en/law.json';
import { shownNote } from '../../../tests/support/law-notes.ts';
import { cautionOf, saidOf } from './said.ts';

const saying = { words, locale: 'en' as const, now: '2026-11-29' };

describe('what is said of a law note', () => {
  it('names the act as its country does, and what it is called here', () => {
    expect(saidOf(shownNote(), saying)).toMatchObject({
      article: 'Code du travail, art. L. 1',
      gloss: 'Labour Code',
      standing: undefined,
      lacks: 'It sets no hours.',
      lowering: words.lowering.no,
      doubts: [],
      place: undefined,
      facts:
        'For private employers · In force since 1 January 2017 · Read on 29 November 2026 in the version of 1 May 2026',
    });
  });

  it('is without a gloss in the language of the act, and without what nobody knows', () => {
    const note = shownNote({ lacks: null, lowering: 'unknown', version: null, from: null });
    const said = saidOf(note, { ...saying, locale: 'fr' });
    expect(said).toMatchObject({ gloss: undefined, lacks: undefined, lowering: undefined });
    expect(said.facts).not.toContain('2017');
  });

  it('names the place in the article that is meant', () => {
    expect(saidOf(shownNote({ place: 'paragraph 7' }), saying).place).toBe('Passage: paragraph 7');
  });

  it('warns of what does not apply yet, and of what is not sure', () => {
    const adopted = shownNote({ status: 'adopted', from: '2027-08-02' });
    expect(saidOf(adopted, saying).standing).toContain('2 August 2027');
    expect(saidOf(adopted, { ...saying, now: '2027-08-02' }).standing).toBeUndefined();
    const undated = shownNote({ status: 'adopted', from: null });
    expect(saidOf(undated, saying).standing).toBe(words.notYetUndated);
    expect(saidOf(shownNote({ to: '2026-11-28' }), saying).standing).toBe(words.ended);
    const doubted = shownNote({ basis: 'commentary', sure: 'unsure' });
    expect(saidOf(doubted, saying).doubts).toEqual([words.commentary, words.unsure]);
  });

  it('cautions with the day that the oldest of them was read', () => {
    const notes = [shownNote(), shownNote({ checked: '2026-10-02' })];
    expect(cautionOf(notes, words, 'en')).toContain('2 October 2026');
  });
});
