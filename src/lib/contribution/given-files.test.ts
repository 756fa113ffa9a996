import { expect, it } from 'vitest';
import { limits } from '#domain/limits.ts';
import { moved, tooMuchOf, withChosen, type GivenFile } from './given-files.ts';

const file = (name: string, size = 1) => ({ name, content: new Blob(['x'.repeat(size)]) });

let count = 0;
const add = (files: readonly GivenFile[], ...chosen: ReturnType<typeof file>[]) =>
  withChosen(files, chosen, () => `id-${(count += 1)}`);
const names = (files: readonly { name: string }[]) => files.map(({ name }) => name);

it('adds what is chosen again at the end, each once', () => {
  const first = add([], file('main.pdf'), file('annex.docx'));
  const both = add(first, file('main.pdf'), file('main.pdf', 2), file('letter.txt'));
  expect(names(both)).toEqual(['main.pdf', 'annex.docx', 'main.pdf', 'letter.txt']);
  expect(both.slice(0, 2)).toEqual(first);
  expect(new Set(both.map(({ id }) => id)).size).toBe(4);
});

it('puts photographs in the order of their numbers, in the places that photographs have', () => {
  const chosen = ['IMG_10.jpg', 'main.pdf', 'IMG_9.JPG', 'annex.pdf', 'IMG_0008.png'];
  expect(names(add([], ...chosen.map((name) => file(name))))).toEqual(
    ['IMG_0008.png', 'main.pdf', 'IMG_9.JPG', 'annex.pdf', 'IMG_10.jpg'], // prettier-ignore
  );
});

it('moves a file up and down, as far as the list goes', () => {
  const files = add([], file('a'), file('b'), file('c'));
  const [a = '', b = '', c = ''] = files.map(({ id }) => id);
  expect(names(moved(files, c, -1))).toEqual(['a', 'c', 'b']);
  expect(names(moved(files, a, 1))).toEqual(['b', 'a', 'c']);
  expect(names(moved(files, a, -1))).toEqual(['a', 'b', 'c']);
  expect(names(moved(files, b, 5))).toEqual(['a', 'c', 'b']);
  expect(names(moved(files, 'none', 1))).toEqual(['a', 'b', 'c']);
});

it('says when files are more than can be sent; a single one is told when it is read', () => {
  const many = Array.from({ length: limits.documents + 1 }, (_, at) => file(`${at}`));
  expect(tooMuchOf(add([], ...many))).toBe('tooMany');
  expect(tooMuchOf(add([], ...many.slice(1)))).toBeUndefined();
  const half = limits.documentBytes / 2;
  expect(tooMuchOf(add([], file('a', half), file('b', half)))).toBeUndefined();
  expect(tooMuchOf(add([], file('a', half), file('b', half + 1)))).toBe('tooLarge');
  expect(tooMuchOf(add([], file('a', limits.documentBytes + 1)))).toBeUndefined();
});
