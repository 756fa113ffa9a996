import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { actionOf, areKeysOn, setKeysOn } from './keys.ts';

class Element {
  readonly within: string;
  constructor(within: string) {
    this.within = within;
  }
  closest(selector: string): Element | null {
    return selector.includes(this.within) ? this : null;
  }
}

const press = (key: string, more: object = {}) =>
  actionOf({ key, target: new Element('article'), ...more } as unknown as KeyboardEvent);

beforeEach(() => vi.stubGlobal('Element', Element));
afterEach(() => vi.unstubAllGlobals());

it('a letter by itself decides', () => {
  expect(press('a')).toBe('accept');
  expect(press('r')).toBe('reject');
  expect(press('x')).toBeUndefined();
});

it('a digit says what a clause gives, with Shift or without, and y confirms', () => {
  expect(press('0')).toBe('none');
  expect(press('4')).toBe('guarantee');
  expect(press('&', { code: 'Digit1' })).toBe('information');
  expect(press('5')).toBeUndefined();
  expect(press('y')).toBe('confirm');
});

it('a letter does nothing while somebody writes or holds another key', () => {
  expect(press('a', { target: new Element('textarea') })).toBeUndefined();
  expect(press('a', { ctrlKey: true })).toBeUndefined();
  expect(press('a', { isComposing: true })).toBeUndefined();
});

it('shortcuts stay off on a device that turned them off, and on where nothing is kept', () => {
  const kept = new Map<string, string>();
  vi.stubGlobal('localStorage', {
    getItem: (name: string) => kept.get(name) ?? null,
    setItem: (name: string, value: string) => kept.set(name, value),
  });
  setKeysOn(false);
  expect(areKeysOn()).toBe(false);
  vi.stubGlobal('localStorage', undefined);
  expect(areKeysOn()).toBe(true);
});
