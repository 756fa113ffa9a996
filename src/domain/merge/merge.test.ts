import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { merge } from './merge.ts';
import { isSame } from './same.ts';

describe('what either side did holds', () => {
  it('in fields, and in those that are new', () => {
    const base = { title: 'A', aims: '' };
    expect(
      merge<object>(base, { title: 'A', aims: 'ours' }, { title: 'B', aims: '', day: '1' }),
    ).toEqual({ title: 'B', aims: 'ours', day: '1' });
  });

  it('in items by their id: one is changed, one added, one removed', () => {
    const base = [
      { id: 'a', text: '' },
      { id: 'b', text: '' },
      { id: 'c', text: '' },
    ];
    const mine = [
      { id: 'a', text: 'typed' },
      { id: 'b', text: '' },
      { id: 'c', text: '' },
    ];
    const theirs = [
      { id: 'new', text: '' },
      { id: 'a', text: '' },
      { id: 'c', text: 'other' },
    ];
    expect(merge(base, mine, theirs)).toEqual([
      { id: 'new', text: '' },
      { id: 'a', text: 'typed' },
      { id: 'c', text: 'other' },
    ]);
  });

  it('in the order of clauses by their slug, whoever moved them', () => {
    const [a, b, c] = ['a', 'b', 'c'].map((slug) => ({ slug, note: '' }));
    const noted = { slug: 'a', note: 'mine' };
    expect(merge([a, b, c], [noted, b, c], [b, a, c])).toEqual([b, noted, c]);
    expect(merge([a, b, c], [c, a, b], [noted, b, c])).toEqual([c, noted, b]);
  });

  it('in systems that have no id: the one removed is not the one changed', () => {
    const [one, two, three] = [{ system: 'one' }, { system: 'two' }, { system: 'three' }];
    const changed = { system: 'three', purpose: 'rosters' };
    expect(merge<object[]>([one, two, three], [one, two, changed], [two, three])).toEqual([
      two,
      changed,
    ]);
  });

  it('in rows of text that were alike, at their places', () => {
    expect(merge(['', '', ''], ['', 'mine', ''], ['theirs', '', ''])).toEqual([
      'theirs',
      'mine',
      '',
    ]);
  });

  it('in rows of text, both changed at their place', () => {
    expect(merge(['ab', 'x'], ['abc', 'x'], ['ab', 'xy', 'z'])).toEqual(['abc', 'xy', 'z']);
  });
});

it('where both changed the same text mine stands', () => {
  expect(merge({ a: { note: 'x' } }, { a: { note: 'mine' } }, { a: { note: 'theirs' } })).toEqual({
    a: { note: 'mine' },
  });
});

it('what one side changed stays though the other removed it', () => {
  const base = { answers: { a: 'x', b: 'x' } };
  const removed = { answers: { b: 'x' } };
  const changed = { answers: { a: 'y', b: 'x' } };
  expect(merge<object>(base, removed, changed)).toEqual(changed);
  expect(merge<object>(base, changed, removed)).toEqual(changed);
  expect(merge<object>(base, removed, base)).toEqual(removed);
});

describe('for any values', () => {
  const text = fc.string({ maxLength: 2 });
  const note = fc.record({ text, more: text }, { requiredKeys: ['text'] });
  const item = fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), text });
  const value = fc.record({
    title: text,
    rows: fc.array(note, { maxLength: 4 }),
    lines: fc.array(text, { maxLength: 4 }),
    items: fc.uniqueArray(item, { maxLength: 4, selector: ({ id }) => id }),
  });

  it('a side that changed nothing takes the other’s version as it is', () => {
    fc.assert(
      fc.property(value, value, (base, other) => {
        expect(merge(base, base, other)).toEqual(other);
        expect(merge(base, other, base)).toEqual(other);
        expect(merge(base, other, other)).toEqual(other);
      }),
    );
  });

  it('two tabs that both merge come to rest with the same', () => {
    fc.assert(
      fc.property(value, value, value, (base, one, other) => {
        const written = merge(base, one, other);
        expect(isSame(merge(other, other, written), written)).toBe(true);
        expect(isSame(merge(other, written, written), written)).toBe(true);
      }),
    );
  });

  it('every item that one side added, and the other did not have, is there', () => {
    fc.assert(
      fc.property(value, value, value, (base, one, other) => {
        const merged = merge(base, one, other).items.map(({ id }) => id);
        const before = base.items.map(({ id }) => id);
        const added = [...one.items, ...other.items].map(({ id }) => id);
        for (const id of added) if (!before.includes(id)) expect(merged).toContain(id);
      }),
    );
  });
});
