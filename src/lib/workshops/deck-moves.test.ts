import { expect, it } from 'vitest';
import { readDeckAddress, slideAfterKey, swipe } from './deck-moves.ts';

it('the address of the slides says which is shown, and to whom', () => {
  expect(readDeckAddress('#5')).toEqual({ slide: 4, speaker: false });
  expect(readDeckAddress('#speaker-12')).toEqual({ slide: 11, speaker: true });
  for (const other of ['', '#', '#notes', '#5x', '#-1']) {
    expect(readDeckAddress(other), other).toBeUndefined();
  }
});

it('keys turn slides, others do not', () => {
  const after = (key: string, shiftKey = false, way = 'ltr') =>
    slideAfterKey({ key, shiftKey }, 4, 17, way);
  expect(['ArrowRight', 'ArrowDown', 'PageDown', ' '].map((key) => after(key))).toEqual([
    5, 5, 5, 5,
  ]);
  expect(['ArrowLeft', 'ArrowUp', 'PageUp'].map((key) => after(key))).toEqual([3, 3, 3]);
  expect(after(' ', true)).toBe(3);
  expect([after('Home'), after('End')]).toEqual([0, 16]);
  expect(after('a')).toBeUndefined();
  expect([after('ArrowRight', false, 'rtl'), after('ArrowLeft', false, 'rtl')]).toEqual([3, 5]);
  expect(after('ArrowDown', false, 'rtl')).toBe(5);
});

it('a finger turns a slide by going far enough, and across rather than down', () => {
  const from = { x: 200, y: 300 };
  expect(swipe(from, { x: 100, y: 310 }, 'ltr')).toBe(1);
  expect(swipe(from, { x: 320, y: 280 }, 'ltr')).toBe(-1);
  expect(swipe(from, { x: 180, y: 300 }, 'ltr')).toBe(0);
  expect(swipe(from, { x: 120, y: 500 }, 'ltr')).toBe(0);
  expect(swipe(from, { x: 320, y: 280 }, 'rtl')).toBe(1);
});
