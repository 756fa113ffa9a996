import { describe, expect, it } from 'vitest';
import words from '#content/messages/en/law.json';
import { shownNote } from '../../../tests/support/law-notes.ts';
import { countriesFor, notesFor, notesIn } from './find-notes.ts';

const countries = { own: ['EU', 'FR', 'BR'], members: ['FR', 'DE'] };
const union = shownNote({ slug: 'union' });
const french = shownNote({ slug: 'french' });
const brazilian = shownNote({ slug: 'brazilian' });
const law = {
  words,
  countries,
  notes: new Map([
    ['EU', [union]],
    ['FR', [french]],
    ['BR', [brazilian]],
  ]),
};

describe('the notes that count in a country', () => {
  it.each([
    ['FR', ['FR', 'EU']],
    ['DE', ['EU']],
    ['BR', ['BR']],
    ['US', []],
  ])('of %s are those of %j', (country, counted) => {
    expect(countriesFor(country, countries)).toEqual(counted);
  });

  it('are its own before those of the European Union, never another country’s', () => {
    expect(notesIn(law, 'FR')).toEqual([french, union]);
    expect(notesIn(law, 'US')).toEqual([]);
  });
});

describe('the notes on a topic', () => {
  const wanted = {
    topic: 'disconnection',
    covers: ['private', 'public-service'] as const,
    now: '2026-11-29',
  };

  it.each([
    ['on another topic', { topics: ['telework'] }],
    ['that does not apply yet', { status: 'adopted', from: '2026-11-30' }],
    ['that ended', { to: '2026-11-28' }],
    ['that was repealed', { status: 'repealed' }],
    ['that covers nobody there', { covers: ['platform'] }],
  ] as const)('leave out one %s', (_, more) => {
    const note = { ...french, ...more } as typeof french;
    expect(notesFor([note, french], wanted)).toEqual([french]);
  });

  it('begin with those whose main topic it is', () => {
    const beside = { ...union, topics: ['telework', 'disconnection'] };
    expect(notesFor([beside, french], wanted)).toEqual([french, beside]);
  });
});
