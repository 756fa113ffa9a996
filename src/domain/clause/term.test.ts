import { describe, expect, it } from 'vitest';
import { validityOf, type ReadTerm } from './term.ts';

const judge = (given: Partial<ReadTerm>) =>
  validityOf({
    signedOn: '2020-11-05',
    term: { runs: 'silent' },
    checkedOn: '2026-08-24',
    ...given,
  });

describe('the term of a French text', () => {
  it('reaches the day of checking when it has no end or renews itself', () => {
    expect(judge({ term: { runs: 'indefinitely' } })).toMatchObject({ validity: 'in-force' });
    expect(judge({ term: { runs: 'yearly' } })).toMatchObject({ validity: 'in-force' });
  });

  it('is over the day after its last one', () => {
    const until = (day: string) => judge({ term: { runs: 'until', until: day } });
    expect(until('2026-08-24')).toMatchObject({ validity: 'in-force', until: '2026-08-24' });
    expect(until('2026-08-23')).toEqual({
      validity: 'ended',
      reason: 'over',
      until: '2026-08-23',
    });
  });

  it('is five years where the text is silent and was signed after 9 August 2016', () => {
    expect(judge({})).toEqual({
      validity: 'ended',
      reason: 'fiveYearsOver',
      until: '2025-11-04',
    });
    expect(judge({ signedOn: '2023-05-25' })).toEqual({
      validity: 'in-force',
      reason: 'silentNew',
      until: '2028-05-24',
    });
  });

  it('counts the five years from the day of effect before it says that they are over', () => {
    const late = { runs: 'silent', from: '2021-09-01' } as const;
    expect(judge({ term: late })).toMatchObject({ validity: 'in-force' });
  });

  it('has no end where the text is silent and was signed before', () => {
    expect(judge({ signedOn: '2016-08-09' })).toMatchObject({ validity: 'in-force' });
    expect(judge({ signedOn: '2016-08-10' })).toMatchObject({ validity: 'ended' });
  });

  it('says nothing where a reader doubts', () => {
    const doubted = judge({ term: { runs: 'indefinitely' }, doubt: 'later-text' });
    expect(doubted).toEqual({ validity: 'unknown', reason: 'laterText', until: null });
  });
});
