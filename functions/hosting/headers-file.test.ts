import { expect, it } from 'vitest';
import { locales } from '#domain/lists.ts';
import { expectFewRules, headersAt, readHeaderRules } from '../../tests/support/headers-file.ts';
import { headersFile, requireTaken } from './headers-file.ts';
import { contentSecurityPolicy, securityHeaders } from './security-headers.ts';

// As many pages as the hub has that start a script inline, each language with a script of its own.
const places = Array.from({ length: 25 }, (_, index) => `tools/tool-${index}/`);
const scripts = Object.fromEntries(
  locales.flatMap((locale) =>
    places.map((place) => [`/${locale}/${place}`, [`sha256-${locale}/${place}`]]),
  ),
);
const file = headersFile(scripts);
const rules = readHeaderRules(file);

it('says in few rules what each page may start: its own script, in whichever language, and no other page’s', () => {
  expectFewRules(file);
  for (const [path, hashes] of Object.entries(scripts)) {
    const place = path.slice(3);
    const own = Object.keys(scripts).filter((other) => other.endsWith(place));
    const policy = headersAt(rules, path)['content-security-policy'];
    expect(policy).toContain(`'${hashes.join()}'`);
    expect(policy).toBe(contentSecurityPolicy(own.map((other) => `sha256-${other.slice(1)}`)));
  }
});

it('gives every other page the strictest policy, and all of them the other headers of the list', () => {
  for (const path of ['/en/report/', '/en/tools/', '/fr/tools/tool-1/more/', '/robots.txt'])
    expect(headersAt(rules, path)['content-security-policy']).toBe(contentSecurityPolicy());
  for (const [name, value] of Object.entries(securityHeaders)) {
    if (name === 'Content-Security-Policy') continue;
    for (const path of ['/en/tools/tool-1/', '/fr/report/'])
      expect(headersAt(rules, path)[name.toLowerCase()], name).toBe(value);
  }
});

it('opens the files for other programs to other sites, and nothing else', () => {
  for (const path of ['/data/clauses.csv', '/data/schemas/dif.json', '/data/clauses.jsonl'])
    expect(headersAt(rules, path)).toMatchObject({
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
    });
  expect(headersAt(rules, '/data/clauses.jsonl')['content-type']).toMatch(/^application\/jsonl/);
  expect(headersAt(rules, '/data/clauses.csv')['content-type']).toBe('text/csv; charset=utf-8');
  expect(headersAt(rules, '/data/reading-rules.json')['content-type']).toBeUndefined();
  expect(headersAt(rules, '/en/clauses/')['access-control-allow-origin']).toBeUndefined();
});

it('refuses what Cloudflare would leave out without a word', () => {
  expect(requireTaken(file)).toBe(file);
  const many = Array.from({ length: 101 }, (_, index) => `/${index}\n  A: b\n`).join('');
  expect(() => requireTaken(many)).toThrow('101 rules');
  expect(() => requireTaken(`/a\n  A: ${'b'.repeat(2000)}\n`)).toThrow('2005 characters');
});
