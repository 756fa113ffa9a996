import { afterEach, describe, expect, it, vi } from 'vitest';
import { shownNote } from '../../../tests/support/law-notes.ts';
import { CheckLaw } from './check-law.svelte.ts';

const note = (slug: string, covers: ('private' | 'public-service' | 'platform')[]) =>
  shownNote({ slug, covers });
const laws: Record<string, unknown> = {
  '/law/en.json': { words: {}, countries: { own: ['EU', 'FR'], members: ['FR', 'DE'] } },
  '/law/en/EU.json': [note('union', ['private', 'public-service', 'platform'])],
  '/law/en/FR.json': [note('firms', ['private']), note('state', ['public-service'])],
};

afterEach(() => {
  vi.unstubAllGlobals();
});

/** The law beside a check of an agreement that applies there, after the hub was asked. */
async function lawAt(country: string, sector: string, isOnline = true) {
  const fetch = vi.fn((address: string) =>
    isOnline ? Promise.resolve(Response.json(laws[address])) : Promise.reject(new Error('offline')),
  );
  vi.stubGlobal('fetch', fetch);
  const law = new CheckLaw({ document: { country, sector } }, 'en');
  await law.fetch();
  const slugs = law.notesOn('disconnection').map(({ slug }) => slug);
  return { slugs, missing: law.missing, asked: fetch.mock.calls.flat() };
}

describe('the law beside a check', () => {
  it.each([
    ['FR', 'transport', ['firms', 'state', 'union']],
    ['FR', 'central-government', ['state', 'union']],
    ['FR', 'platform-work', ['union']],
    ['DE', 'transport', ['union']],
    ['US', 'transport', []],
    ['', '', []],
  ])('in %s, %s, is that of %j', async (country, sector, slugs) => {
    expect((await lawAt(country, sector)).slugs).toEqual(slugs);
  });

  it('says what of it is missing', async () => {
    expect((await lawAt('FR', 'transport')).missing).toBeUndefined();
    expect((await lawAt('DE', 'transport')).missing).toBe('lawUnion');
    expect((await lawAt('US', 'transport')).missing).toBe('lawNothing');
    expect((await lawAt('FR', 'transport', false)).missing).toBe('lawMissing');
    expect((await lawAt('', '')).missing).toBeUndefined();
  });

  it('is asked for without saying which country was chosen, and only once there is one', async () => {
    expect((await lawAt('DE', '')).asked).toEqual((await lawAt('FR', '')).asked);
    expect((await lawAt('', '')).asked).toEqual([]);
  });
});
