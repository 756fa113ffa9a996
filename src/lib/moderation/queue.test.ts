import { afterEach, expect, it, vi } from 'vitest';
import { QueueList } from './queue.svelte.ts';

afterEach(() => vi.unstubAllGlobals());

const page = (total: number) => ({ items: [], total, page: 1, perPage: 25, states: {} });

it('a filter is asked for only where one is set', async () => {
  const fetch = vi.fn((_: string) => Promise.resolve(Response.json(page(0))));
  vi.stubGlobal('fetch', fetch);
  const queue = new QueueList();
  await queue.load();
  queue.filters = { state: 'decided', country: 'FR', language: '', isMine: true, page: 2 };
  await queue.load();
  expect(fetch.mock.calls.map(([path]) => path)).toEqual([
    '/api/moderation/submissions?state=submitted&state=in_review&page=1&perPage=25',
    '/api/moderation/submissions?state=decided&country=FR&holder=me&page=2&perPage=25',
  ]);
});

it('a later question overtakes an earlier one', async () => {
  const answers: ((answer: Response) => void)[] = [];
  vi.stubGlobal('fetch', () => new Promise<Response>((resolve) => answers.push(resolve)));
  const queue = new QueueList();
  const both = [queue.load(), queue.load()];
  answers[1]?.(Response.json(page(2)));
  answers[0]?.(Response.json(page(1)));
  await Promise.all(both);
  expect(queue.found?.total).toBe(2);
  expect(queue.isLoading).toBe(false);
});
