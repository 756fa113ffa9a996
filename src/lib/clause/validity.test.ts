import { expect, it } from 'vitest';
import hub from '#content/messages/en/hub.json' with { type: 'json' };
import { validityName } from './validity.ts';

const naming = { words: hub, locale: 'en', now: '2026-11-28T00:00:00Z' } as const;
const clause = {
  validity: 'unknown',
  validityBecause: null,
  checkedOn: null,
  articleState: null,
} as const;

it('names the day when a text is said to be in force', () => {
  const inForce = { ...clause, validity: 'in-force', checkedOn: '2026-08-24' } as const;
  expect(validityName(inForce, naming)).toBe('In force when checked on 24 August 2026');
});

it('says that it is not known after a year without a look', () => {
  const old = { ...clause, validity: 'in-force', checkedOn: '2025-08-24' } as const;
  expect(validityName(old, naming)).toBe('Not known');
});

it('does not take a place in the official collection for validity', () => {
  const listed = { ...clause, articleState: 'VIGUEUR_ETEN', checkedOn: '2026-08-24' } as const;
  expect(validityName(listed, naming)).toMatch(/^Not checked by us\. .*24 August 2026/);
});

it('gives the reason', () => {
  const ended = {
    ...clause,
    validity: 'ended',
    validityBecause: { en: 'It ran until 7 December 2021.' },
  } as const;
  expect(validityName(ended, naming)).toBe('Ended. It ran until 7 December 2021.');
});
