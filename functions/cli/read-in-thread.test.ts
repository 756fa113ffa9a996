import { expect, it } from 'vitest';
import { loadReadingRules, loadVocabularies } from '#content/load/content.server.ts';
import { readInThread } from './read-in-thread.server.ts';

const rules = loadReadingRules('.', loadVocabularies('.'));
const bytes = new TextEncoder().encode(
  'Article 1 Cameras\n\nThe employer shall not use cameras.\n',
);

it('reads a document', async () => {
  const { articles } = await readInThread(bytes, rules);
  expect(articles.map(({ title }) => title)).toEqual(['Cameras']);
});

it('gives a document up when its time is over', async () => {
  await expect(readInThread(bytes, rules, 1)).rejects.toMatchObject({ reason: 'too-slow' });
});

it('says why a document cannot be read', async () => {
  await expect(readInThread(new Uint8Array(), rules)).rejects.toMatchObject({ reason: 'empty' });
});
