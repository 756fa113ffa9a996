import { close } from 'pagefind';
import { afterAll, expect, test } from 'vitest';
import { indexDocuments } from './pagefind-files.server.ts';
import { openIndex } from './word-index.ts';

// Ninety words in families of three, each in a hundred documents of its own: enough for several parts.
const families = Array.from(
  { length: 30 },
  (_, number) => `${String.fromCharCode(97 + (number % 26))}xyz${number}`,
);
const words = families.flatMap((family) =>
  ['ab', 'cd', 'ef'].map((ending) => `${family}${ending}`),
);
const wordOf = (number: number) => words[number % words.length] ?? '';
const documents = Array.from({ length: 9_000 }, (_, number) => [
  { text: `${wordOf(number)} filler ${wordOf(number + 1)}`, weight: 1 },
  { text: `about${number}`, weight: 5 },
]);

const files = await indexDocuments(documents, 'en');
const byAddress = new Map(files.map(({ path, content }) => [`/index/${path}`, content]));
let loaded: string[] = [];
const fetch = (address: string) => {
  loaded.push(address);
  return Promise.resolve(new Response(byAddress.get(address) as BodyInit));
};
const find = async (word: string) => {
  const index = await openIndex('/index/', 'en', fetch);
  loaded = [];
  return (await index.lookUp(word)).matches;
};

afterAll(() => close());

test('results carry the number of their document', async () => {
  for (const number of [0, 35, 36, 4_711, 8_999]) {
    expect((await find(`about${number}`))[0]?.row).toBe(number);
  }
});

test('a word is found in the small part it is in, with its places', async () => {
  for (const word of words.slice(0, 6)) {
    const found = await find(word);
    expect(found).toHaveLength(200);
    expect(new Set(found.flatMap(({ locations }) => locations()))).toEqual(new Set([0, 2]));
    expect(loaded).toHaveLength(1);
    expect((byAddress.get(loaded[0] ?? '') ?? '').length).toBeLessThan(20_000);
  }
});

test('the heaviest come first', async () => {
  const number = 17;
  const [word] = wordOf(number).split(' ');
  const titled = documents.with(number, [{ text: word ?? '', weight: 8 }]);
  const written = await indexDocuments(titled, 'en');
  const parts = new Map(written.map(({ path, content }) => [`/index/${path}`, content]));
  const index = await openIndex('/index/', 'en', (address) =>
    Promise.resolve(new Response(parts.get(address) as BodyInit)),
  );
  const scores = (await index.lookUp(word ?? '')).matches.map(({ score }) => score);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  expect((await index.lookUp(word ?? '')).matches[0]?.row).toBe(number);
});

test('longer words that begin alike come from the same part', async () => {
  for (const family of families.slice(3)) {
    const found = await find(family);
    expect(new Set(found.map(({ row }) => row)).size).toBe(400);
    expect(loaded).toHaveLength(1);
  }
});

test('what Pagefind writes besides is left out', () => {
  const others = files.map(({ path }) => path).filter((path) => !path.startsWith('index/'));
  expect(others).toEqual(['index.json']);
});
