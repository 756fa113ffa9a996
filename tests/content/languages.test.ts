import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import everywhere from '#content/messages/everywhere.json' with { type: 'json' };
import { direction, locales } from '#domain/words.ts';

// What cannot import the list of languages, held against it.

/** What Cloudflare asks the Worker for first, as its router reads the patterns. */
function patternsOfWorker(): RegExp[] {
  const list = /run_worker_first = \[([^\]]+)\]/.exec(readFileSync('wrangler.toml', 'utf8'))?.[1];
  return [...(list ?? '').matchAll(/"([^"]+)"/g)].map(
    ([, glob = '']) => new RegExp(`^${glob.replaceAll('.', '\\.').replaceAll('*', '.*')}$`),
  );
}

it.each(locales)('the Worker looks first at what can be withdrawn in %s', (locale) => {
  const asksWorker = (path: string) => patternsOfWorker().some((pattern) => pattern.test(path));
  const paths = ['clauses/a/', 'clauses/topic/monitoring/2/', 'topics/telework/', 'agreements/a/'];
  for (const path of paths) {
    expect(asksWorker(`/${locale}/${path}`), path).toBe(true);
  }
  for (const path of ['', 'report/data-rights/', 'workshops/']) {
    expect(asksWorker(`/${locale}/${path}`), path).toBe(false);
  }
});

it('the page outside all languages speaks each of them', () => {
  expect(Object.keys(everywhere)).toEqual(locales);
});

it('a language is written the way its script goes', () => {
  expect(['ar', 'he', 'fa-IR', 'ur'].map(direction)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
  expect(['en', 'fr', 'arn', 'pt-BR', 'und'].map(direction)).not.toContain('rtl');
});
