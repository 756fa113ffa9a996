import { expect, it } from 'vitest';
import { piecesOf } from '#domain/answer/pieces.ts';
import { answerDocument } from '#lib/answer/word-answer.ts';
import { readVersions } from './read-versions.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);

it('keeps the lines of a plain text', async () => {
  const text = '1. The employer\ninforms the union.\n\n2. Cameras.';
  expect(await readVersions(bytesOf(`${text}\n`))).toEqual({ text });
});

it('reads both texts of a Word file with tracked changes, a paragraph a line', async () => {
  const before = '1. The employer shall inform.\n2. The union agrees.\n3. End.';
  const edits = [
    { from: 0, to: 29, text: '1. The employer may inform.' },
    { from: 30, to: 50, text: '' },
  ];
  const file = await answerDocument(piecesOf(before, edits, []), {
    author: 'HR',
    date: new Date(),
    language: 'en',
  });
  const { text, tracked } = await readVersions(new Uint8Array(await file.arrayBuffer()));
  expect(text).toBe('1. The employer may inform.\n3. End.');
  expect(tracked).toEqual({ count: 3, authors: ['HR'], before });
});

it('reads a Word file without changes as one text', async () => {
  const file = await answerDocument(piecesOf('One.\nTwo.', [], []), {
    author: 'HR',
    date: new Date(),
    language: 'en',
  });
  expect(await readVersions(new Uint8Array(await file.arrayBuffer()))).toEqual({
    text: 'One.\nTwo.',
  });
});
