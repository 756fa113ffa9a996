import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { EditorialEntry, longestTitle } from './editorial.ts';

const everywhere = (text: string) => ({ en: text, fr: text, es: text, pt: text });
const read = { article: 'KALIARTI000046315132', fingerprint: 'ba7816bf8f01' };
const clause = {
  ...read,
  belongs: true,
  passage: ['2-5', 9],
  topics: ['telework'],
  strength: 'agreement',
  why: 'avec l’accord du salarié',
  title: everywhere('Telework only with the worker’s consent'),
  gist: everywhere('Nobody teleworks against their will.'),
};
const isEntry = (entry: unknown) => v.safeParse(EditorialEntry, entry).success;

describe('an entry of the editorial layer', () => {
  it('is a clause as it was read, or says why the article is none', () => {
    expect(isEntry(clause)).toBe(true);
    expect(isEntry({ ...clause, strength: 'none', concession: true })).toBe(true);
    expect(isEntry({ ...read, belongs: 'lead-in', because: 'Only introduces the list.' })).toBe(
      true,
    );
    expect(
      isEntry({ ...read, belongs: 'repeats', of: 'KALIARTI000046315152', because: 'Amended.' }),
    ).toBe(true);
  });

  it.each([
    ['an article without its number', { article: 'Article 5' }],
    ['a strength that nobody knows', { strength: 'strong' }],
    ['no topic', { topics: [] }],
    ['a language too few', { gist: { en: 'a', fr: 'b', es: 'c' } }],
    ['a title of over two lines', { title: everywhere('a'.repeat(longestTitle + 1)) }],
    ['a day without a reason', { wordingDate: '2022-01-31' }],
    ['a field that nobody knows', { of: 'KALIARTI000046315152' }],
    ['a reason and a strength', { belongs: 'scope', because: 'Scope.' }],
  ])('is not %s', (_, wrong) => {
    expect(isEntry({ ...clause, ...wrong })).toBe(false);
  });

  it('that repeats another says which', () => {
    expect(isEntry({ ...read, belongs: 'repeats', because: 'Amended.' })).toBe(false);
  });

  it('may quote several stretches', () => {
    const { output } = v.safeParse(EditorialEntry, {
      ...clause,
      why: ['sauf accord', 'par écrit'],
    });
    expect(output).toMatchObject({ why: ['sauf accord', 'par écrit'] });
    expect(v.parse(EditorialEntry, clause)).toMatchObject({ why: ['avec l’accord du salarié'] });
  });
});
