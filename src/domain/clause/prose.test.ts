import { describe, expect, it } from 'vitest';
import { brokenLinksIn, clausesIn, partsOf, wordsOf } from './prose.ts';

const text = 'Since 2023 [UPS (and the Teamsters)](clause:us-ups-2023-notice) must talk.';

describe('a link to a clause in running text', () => {
  it('is a part of its own that names the clause, and what stands around it is kept', () => {
    expect(partsOf(text)).toEqual([
      { text: 'Since 2023 ' },
      { text: 'UPS (and the Teamsters)', clause: 'us-ups-2023-notice' },
      { text: ' must talk.' },
    ]);
  });

  it('may begin a text, end it or follow another', () => {
    expect(partsOf('[a](clause:one)[b](clause:two)')).toEqual([
      { text: 'a', clause: 'one' },
      { text: 'b', clause: 'two' },
    ]);
    expect(clausesIn('[a](clause:one) and [b](clause:two)')).toEqual(['one', 'two']);
  });

  it('is read out as its words', () => {
    expect(wordsOf(text)).toBe('Since 2023 UPS (and the Teamsters) must talk.');
  });
});

describe('a text without links', () => {
  it.each(['Nothing here.', 'A clause: then words (in brackets), [sic] and a [number].'])(
    'is one part: %s',
    (plain) => {
      expect(partsOf(plain)).toEqual([{ text: plain }]);
      expect(brokenLinksIn(plain)).toEqual([]);
    },
  );

  it('has no part when it is empty', () => {
    expect(partsOf('')).toEqual([]);
  });
});

describe('a link that was written otherwise', () => {
  it.each([
    ['[a] (clause:one)', '] (clause:one)'],
    ['[a](clauses:one)', '](clauses:one)'],
    ['[a](https://one.example)', '](https://one.example)'],
    ['[a](clause:One)', '](clause:One)'],
    ['(clause:one)', 'clause:one)'],
    ['[a](clause:one', '](clause:one'],
  ])('is found: %s', (broken, found) => {
    expect(brokenLinksIn(broken)).toEqual([found]);
    expect(clausesIn(broken)).toEqual([]);
  });

  it('is found beside one that is right', () => {
    expect(brokenLinksIn('[a](clause:one), [b](two)')).toEqual(['](two)']);
  });
});
