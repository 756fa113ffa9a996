import { expect, it } from 'vitest';
import { noticing } from './missing-settings.ts';

const local = { host: '127.0.0.1:8787' };
const forwarded = { host: 'hub.example.org', 'x-forwarded-for': '192.0.2.1' };

/** What is told of requests with these headers by a hub with these settings: the settings that the sentences name. */
function told(settings: Parameters<typeof noticing>[0], ...requests: Record<string, string>[]) {
  const sentences: string[] = [];
  const notice = noticing(settings, (sentence) => sentences.push(sentence));
  for (const headers of requests) notice({ headers });
  return sentences.map((sentence) => /HUB_[A-Z]+/.exec(sentence)?.[0]);
}

it('names each setting once that a proxy or a name shows to be missing', () => {
  expect(told({}, local, forwarded, forwarded)).toEqual(['HUB_PROXY', 'HUB_ORIGIN']);
});

it.each([
  ['a hub that is tried on its machine', {}, local],
  ['a hub that is set up', { HUB_ORIGIN: 'https://hub.example.org', HUB_PROXY: '1' }, forwarded],
  ['a request without a name', {}, {}],
])('says nothing of %s', (_, settings, headers) => {
  expect(told(settings, headers)).toEqual([]);
});
