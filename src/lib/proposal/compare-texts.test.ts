import { expect, it } from 'vitest';
import { compareTexts } from './compare-texts.ts';

const held = 'Les caméras sont éteintes pendant les pauses. Elles sont signalées.';
const own = 'Les caméras sont arrêtées pendant les pauses, sauf accord. Elles sont signalées.';

it('gives back both texts, each by its own parts', () => {
  const parts = compareTexts(held, own, 'fr');
  const textOf = (side: 'held' | 'own') =>
    parts.flatMap((part) => (part.in === 'both' || part.in === side ? [part.text] : [])).join('');
  expect(textOf('own')).toBe(own);
  expect(textOf('held').replace(/\s/g, '')).toBe(held.replace(/\s/g, ''));
});

it('marks whole words, not letters', () => {
  const parts = compareTexts(held, own, 'fr');
  expect(parts.find((part) => part.in === 'held')?.text.trim()).toBe('éteintes');
});
