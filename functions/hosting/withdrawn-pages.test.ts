import { expect, it, vi } from 'vitest';
import { withdrawnPages } from './withdrawn-pages.ts';

const outdated = (slugs: string[], corrected: string[] = []) => Response.json({ slugs, corrected });

it('sends readers of a withdrawn clause to the page that says so, and nobody else', async () => {
  const redirect = withdrawnPages(() => Promise.resolve(outdated(['old'])), 1000);
  expect(await redirect('/fr/clauses/old/')).toBe('/fr/clauses/old/gone/');
  for (const path of ['/fr/clauses/other/', '/fr/clauses/', '/fr/report/data-rights/', '/']) {
    expect(await redirect(path)).toBeUndefined();
  }
});

it('reads lists, topics, agreements and dumps from the database once a clause is withdrawn', async () => {
  const redirect = withdrawnPages(() => Promise.resolve(outdated(['old'])), 1000);
  expect(await redirect('/fr/clauses/topic/monitoring/2/')).toBe(
    '/fr/clauses/topic/monitoring/2/now/',
  );
  expect(await redirect('/es/agreements/one/')).toBe('/es/agreements/one/now/');
  expect(await redirect('/pt/topics/telework/')).toBe('/pt/topics/telework/now/');
  expect(await redirect('/fr/countries/de/')).toBe('/fr/countries/de/now/');
  expect(await redirect('/pt/topics/telework/ladder.docx')).toBe(
    '/pt/topics/telework/ladder.docx/now/',
  );
  expect(await redirect('/data/clauses.csv')).toBe('/api/clauses.csv');
});

it.each([
  ['no clause is withdrawn', () => outdated([])],
  ['the API does not answer', () => new Response(null, { status: 503 })],
])('reads files as they are while %s', async (_, answer) => {
  const redirect = withdrawnPages(() => Promise.resolve(answer()), 1000);
  for (const path of ['/fr/clauses/topic/monitoring/', '/es/agreements/one/', '/data/clauses.csv'])
    expect(await redirect(path)).toBeUndefined();
});

it('asks once for many readers, again later, and keeps what it knew when nothing answers', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const ask = vi.fn(() => Promise.resolve(outdated(['old'])));
  const redirect = withdrawnPages(ask, 1000);
  await Promise.all([redirect('/en/clauses/a/'), redirect('/en/clauses/b/')]);
  expect(ask).toHaveBeenCalledTimes(1);
  ask.mockResolvedValue(new Response(null, { status: 503 }));
  vi.advanceTimersByTime(2000);
  expect(await redirect('/en/clauses/old/')).toBe('/en/clauses/old/gone/');
  expect(ask).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});

it('lets one reader wait a moment for an API that is silent, and none after', async () => {
  vi.useFakeTimers({ toFake: ['performance', 'setTimeout', 'clearTimeout'] });
  let answer: (response: Response) => void = () => undefined;
  const ask = vi.fn(() => Promise.resolve(outdated(['old'])));
  const redirect = withdrawnPages(ask, 1000);
  expect(await redirect('/en/clauses/old/')).toBe('/en/clauses/old/gone/');
  ask.mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  vi.advanceTimersByTime(2000);
  const first = redirect('/en/clauses/topic/telework/');
  await vi.advanceTimersByTimeAsync(1000);
  expect(await first).toBeUndefined();
  vi.advanceTimersByTime(2000);
  // These need no time to pass: what was withdrawn before counts on, lists are files.
  expect(await redirect('/en/clauses/old/')).toBe('/en/clauses/old/gone/');
  expect(await redirect('/en/clauses/topic/telework/')).toBeUndefined();
  answer(outdated(['old', 'older']));
  await vi.advanceTimersByTimeAsync(1);
  expect(await redirect('/en/clauses/older/')).toBe('/en/clauses/older/gone/');
  expect(await redirect('/en/clauses/topic/telework/')).toBe('/en/clauses/topic/telework/now/');
  vi.useRealTimers();
});

it('sends readers of a corrected clause, of lists and dumps to those of the database, and no other clause', async () => {
  const redirect = withdrawnPages(() => Promise.resolve(outdated([], ['changed'])), 1000);
  expect(await redirect('/fr/clauses/changed/')).toBe('/fr/clauses/changed/now/');
  expect(await redirect('/fr/clauses/changed')).toBe('/fr/clauses/changed/now/');
  expect(await redirect('/fr/clauses/other/')).toBeUndefined();
  expect(await redirect('/es/agreements/one/')).toBe('/es/agreements/one/now/');
  expect(await redirect('/data/clauses.jsonl')).toBe('/api/clauses.jsonl');
});

it('shows the file of a corrected clause while the database does not answer', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const ask = vi.fn(() => Promise.resolve(outdated([], ['changed'])));
  const redirect = withdrawnPages(ask, 1000);
  expect(await redirect('/en/clauses/changed/')).toBe('/en/clauses/changed/now/');
  ask.mockResolvedValue(new Response(null, { status: 503 }));
  vi.advanceTimersByTime(2000);
  expect(await redirect('/en/clauses/changed/')).toBeUndefined();
  vi.useRealTimers();
});
