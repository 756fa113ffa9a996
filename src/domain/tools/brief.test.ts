import { expect, test } from 'vitest';
import {
  emptyBrief,
  follow,
  forTable,
  move,
  takeCopy,
  type BriefItem,
  type ClauseCopy,
} from './brief.ts';

const items = (...slugs: string[]): BriefItem[] => slugs.map((slug) => ({ slug, note: slug }));
const slugsOf = (list: BriefItem[]) => list.map(({ slug }) => slug).join(' ');

test('a brief follows what is chosen and keeps its order and notes', () => {
  const followed = follow(items('c', 'a', 'b'), ['a', 'b', 'd', 'c']);
  expect(slugsOf(followed)).toBe('c a b d');
  expect(followed[0]?.note).toBe('c');
  expect(slugsOf(follow(items('a', 'b'), ['b']))).toBe('b');
});

test('a clause moves up and down and stops at the ends', () => {
  const list = items('a', 'b', 'c');
  expect(slugsOf(move(list, 'b', -1))).toBe('b a c');
  expect(slugsOf(move(list, 'b', 1))).toBe('a c b');
  expect(slugsOf(move(list, 'a', -1))).toBe('a b c');
  expect(slugsOf(move(list, 'c', 1))).toBe('a b c');
  expect(move(list, 'x', 1)).toBe(list);
});

const copy = { title: 'T', text: 'Text' } as ClauseCopy;

test('a clause that was joined with another stands under its slug of today', () => {
  const [item, other] = takeCopy(items('old', 'b'), 'old', { slug: 'new', copy });
  expect(item).toEqual({ slug: 'new', note: 'old', copy });
  expect(other?.slug).toBe('b');
});

test('a clause that was joined with one of the brief leaves its note to it', () => {
  expect(takeCopy(items('old', 'new'), 'old', { slug: 'new', copy })).toEqual([
    { slug: 'new', note: 'new\nold' },
  ]);
});

test('a point aims at what the hub’s note says, and keeps what its person wrote', () => {
  const noted = { ...copy, secures: 'A ban', fallback: 'Notice' };
  const [blank] = takeCopy(items('a'), 'a', { slug: 'a', copy: noted });
  expect(blank).toMatchObject({ goal: 'A ban', fallback: 'Notice' });
  const own = [{ slug: 'a', note: '', goal: '', fallback: 'Ten days' }];
  expect(takeCopy(own, 'a', { slug: 'a', copy: noted })[0]).toMatchObject({
    goal: '',
    fallback: 'Ten days',
  });
});

test('what may lie on the table holds wording and sources, and nothing that is the union’s own', () => {
  const whole: ClauseCopy = {
    title: 'T',
    language: 'en',
    isSummary: false,
    labels: ['SECRET guarantee'],
    provenance: 'model',
    strength: 'guarantee',
    secures: 'SECRET',
    fallback: 'SECRET',
    gist: 'SECRET',
    facts: ['SECRET'],
    text: 'Text',
    citation: 'Cited',
    source: 'https://example.org/',
    licence: 'CC0 1.0',
  };
  const item = { slug: 'a', note: 'SECRET', goal: 'SECRET', fallback: 'SECRET', copy: whole };
  const brief = { title: 'SECRET', meeting: '2031-01-01', aims: 'SECRET', items: [item] };
  const table = forTable(brief);
  expect(JSON.stringify(table)).not.toMatch(/SECRET|2031/);
  expect(table.items[0]?.copy).toMatchObject({ text: 'Text', citation: 'Cited' });
  expect(forTable(emptyBrief())).toEqual(emptyBrief());
});
