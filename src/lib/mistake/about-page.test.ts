import { expect, it } from 'vitest';
import { pageInHash, pageTyped } from './about-page.ts';

const origin = 'https://hub.example';

it('takes a whole address of this hub, without what was asked of the page, and none of another', () => {
  const typed = ` ${origin}/es/clauses/?q=my+words#q=other `;
  expect(pageTyped(typed, origin)).toBe('clauses/');
  expect(pageTyped('/en/about/', origin)).toBe('about/');
  expect(pageTyped('https://other.example/en/about/', origin)).toBeUndefined();
  expect(pageTyped('javascript:alert(1)', origin)).toBeUndefined();
  expect(pageTyped('the page on cameras', origin)).toBeUndefined();
});

it('finds the page that a link names behind its #', () => {
  expect(pageInHash('#about=agreements/bus-depot/')).toBe('agreements/bus-depot/');
  expect(pageInHash('#%23about=agreements%2Fbus-depot%2F')).toBe('agreements/bus-depot/');
  expect([pageInHash(''), pageInHash('#1f0c.Xy3'), pageInHash('#about=')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
