import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { FetchedDocument } from './fetched-document.svelte.ts';

const asked: string[] = [];
let answer: () => Response;
beforeEach(() => {
  asked.length = 0;
  vi.stubGlobal('fetch', (address: string) => {
    asked.push(address);
    return Promise.resolve(answer());
  });
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
});
afterEach(() => {
  vi.unstubAllGlobals();
});

it('fetches every file in its order, and reads what came', async () => {
  answer = () => new Response('%PDF-');
  const document = new FetchedDocument();
  await document.show('abc', 2);
  expect(asked.slice(0, 2)).toEqual([
    '/api/moderation/submissions/abc/documents/0',
    '/api/moderation/submissions/abc/documents/1',
  ]);
  expect(document.files.map(({ id, content }) => [id, content.size])).toEqual([
    ['0', 5],
    ['1', 5],
  ]);
  // No browser, no worker: each file says that it was not read.
  expect(document.reader.trouble).toEqual({ id: '0', reason: 'failed' });
  expect([document.hasFailed, document.isFetching]).toEqual([false, false]);
});

it('says that it failed where a file does not come, and reads none', async () => {
  answer = () => new Response('{}', { status: 404 });
  const document = new FetchedDocument();
  await document.show('abc', 2);
  expect([document.hasFailed, document.isFetching]).toEqual([true, false]);
  expect([asked.length, document.files]).toEqual([1, []]);
});
