import { expect, it, vi } from 'vitest';
import { withdrawnPages } from './withdrawn-pages.ts';

it('sends readers of a withdrawn clause to the page that says so, and nobody else', async () => {
  const redirect = withdrawnPages(() => Promise.resolve(Response.json({ slugs: ['old'] })), 1000);
  expect(await redirect('/fr/clauses/old/')).toBe('/fr/clauses/old/gone/');
  for (const path of ['/fr/clauses/other/', '/fr/clauses/', '/fr/clauses/topic/old/', '/']) {
    expect(await redirect(path)).toBeUndefined();
  }
});

it('asks once for many readers, again later, and keeps what it knew when nothing answers', async () => {
  vi.useFakeTimers({ toFake: ['performance'] });
  const ask = vi.fn(() => Promise.resolve(Response.json({ slugs: ['old'] })));
  const redirect = withdrawnPages(ask, 1000);
  await Promise.all([redirect('/en/clauses/a/'), redirect('/en/clauses/b/')]);
  expect(ask).toHaveBeenCalledTimes(1);
  ask.mockResolvedValue(new Response(null, { status: 503 }));
  vi.advanceTimersByTime(2000);
  expect(await redirect('/en/clauses/old/')).toBe('/en/clauses/old/gone/');
  expect(ask).toHaveBeenCalledTimes(2);
  vi.useRealTimers();
});
