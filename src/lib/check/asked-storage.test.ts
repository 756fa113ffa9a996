import { expect, it } from 'vitest';
import { AskedStorage } from './asked-storage.ts';

/** A storage of plain entries, as browsers list theirs. */
function fakeStorage(entries: Record<string, string> = {}): Storage {
  const own: Record<string, unknown> = { ...entries };
  const hidden = {
    getItem: (name: string) => (own[name] as string | undefined) ?? null,
    setItem: (name: string, value: string) => {
      own[name] = value;
    },
    removeItem: (name: string) => {
      Reflect.deleteProperty(own, name);
    },
  };
  return new Proxy(own, {
    get: (_, name) => hidden[name as keyof typeof hidden],
  }) as unknown as Storage;
}

it('keeps nothing until somebody asks, and takes it all off again', () => {
  const storage = fakeStorage({ 'clause-hub/brief': 'other' });
  const asked = new AskedStorage(storage, 'clause-hub/check');
  expect(() => {
    asked.setItem('clause-hub/check/1', 'a');
  }).toThrow('nobody asked');
  asked.isAsked = true;
  asked.setItem('clause-hub/check/1', 'a');
  expect(Object.keys(storage)).toContain('clause-hub/check/1');
  asked.clear();
  expect(Object.keys(storage)).toEqual(['clause-hub/brief']);
  expect(asked.isAsked).toBe(false);
});

it('goes on keeping what was kept at an earlier visit', () => {
  const asked = new AskedStorage(fakeStorage({ 'clause-hub/check/1': 'a' }), 'clause-hub/check');
  expect(asked.isAsked).toBe(true);
  expect(asked.getItem('clause-hub/check/1')).toBe('a');
});
