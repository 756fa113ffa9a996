import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { fingerprintOf } from '#content/load/fingerprint.server.ts';
import { loadFrenchLayer } from '#content/load/french-layer.server.ts';
import { franceClauses } from '#db/import/france.ts';
import { loadKaliRules } from '#db/import/kali-rules.server.ts';
import { selectKaliRecords } from '#db/import/kali.server.ts';
import { provisionRecords } from '#db/import/provisions.ts';
import type { ClauseRecord } from '#db/import/record.ts';

// What a second reader said who saw a text and docs/reading-records.md, but neither title nor label. Drawn by hash: the
// French by that of commit d5cb0aa, the documented by that of e37c81e. A record whose text changes has to be read anew.

type Reading = { slug: string; strength: string; shareOnTopic?: number };

/** What was said of a gist beside its passage: whether it promises `more` or `no-more`, and what was read, as a fingerprint. */
type GistReading = { slug: string; verdict: 'more' | 'no-more'; condition: string; read: string };

const root = join(import.meta.dirname, '../..');
const readings = <Kind = Reading>(name: string) =>
  readFileSync(join(root, `tests/fixtures/readings/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Kind);

let published: Map<string, ClauseRecord>;

/** The passage and its four gists, as the reader had them. */
function readNow(slug: string): string {
  const { texts = [], gist } = published.get(slug) ?? {};
  return fingerprintOf([texts[0]?.text, gist?.en, gist?.fr, gist?.es, gist?.pt].join('\n'));
}

beforeAll(() => {
  const content = loadContent(root);
  const selection = selectKaliRecords(content.vocabularies, loadKaliRules(root));
  const layer = loadFrenchLayer(root, content.vocabularies);
  const { records } = franceClauses(selection.records, layer);
  published = new Map(
    [...records, ...provisionRecords(content.provisions)].map((one) => [one.slug, one]),
  );
});

it.each(['french', 'documented'])(
  'a second reader agrees with the strength of 54 in 60 %s records at least',
  (name) => {
    const all = readings(name);
    const others = all.filter(({ slug, strength }) => published.get(slug)?.strength !== strength);
    expect(all).toHaveLength(60);
    expect(others.map(({ slug }) => slug).slice(6)).toEqual([]);
  },
);

it('no French passage has less than a third on its topic', () => {
  const shares = readings('french').map(({ shareOnTopic = 0 }) => shareOnTopic);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(1 / 3);
});

// Drawn from all 270, after each had been read against its passage: the smallest SHA-256 of 0e76f0a7f014c043e549e44ea1ac9ff35e468411 and the slug.
it('none of 40 gists promises more than its passage, and each is as it was read', () => {
  const all = readings<GistReading>('gists');
  expect(new Set(all.map(({ slug }) => slug)).size).toBe(40);
  expect(all.filter(({ verdict }) => verdict !== 'no-more')).toEqual([]);
  expect(all.filter(({ slug, read }) => readNow(slug) !== read).map(({ slug }) => slug)).toEqual(
    [],
  );
});
