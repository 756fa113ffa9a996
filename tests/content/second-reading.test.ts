import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { loadContent } from '#content/load/content.server.ts';
import { loadEditorialLayer } from '#content/load/editorial.server.ts';
import { fingerprintOf } from '#content/load/fingerprint.server.ts';
import { franceClauses } from '#db/import/france.ts';
import { loadKaliRules } from '#db/import/kali-rules.server.ts';
import { selectKaliRecords } from '#db/import/kali.server.ts';
import { provisionRecords } from '#db/import/provisions.ts';

// What a second reader said who saw a text and docs/reading-records.md, but neither title nor label. Drawn by hash: the
// French by that of commit d5cb0aa, the documented by that of e37c81e. A record whose text changes has to be read anew.

type Reading = { slug: string; strength: string; shareOnTopic?: number };

const root = join(import.meta.dirname, '../..');
const readings = (name: string) =>
  readFileSync(join(root, `tests/fixtures/readings/${name}.jsonl`), 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Reading);

let published: Map<string, string>;

beforeAll(() => {
  const content = loadContent(root);
  const selection = selectKaliRecords(content.vocabularies, loadKaliRules(root));
  const entries = loadEditorialLayer(root, content.vocabularies);
  const { records } = franceClauses(selection.records, { entries, fingerprintOf });
  published = new Map(
    [...records, ...provisionRecords(content.provisions)].map((one) => [one.slug, one.strength]),
  );
});

it.each(['french', 'documented'])(
  'a second reader agrees with the strength of 54 in 60 %s records at least',
  (name) => {
    const all = readings(name);
    const others = all.filter(({ slug, strength }) => published.get(slug) !== strength);
    expect(all).toHaveLength(60);
    expect(others.map(({ slug }) => slug).slice(6)).toEqual([]);
  },
);

it('no French passage has less than a third on its topic', () => {
  const shares = readings('french').map(({ shareOnTopic = 0 }) => shareOnTopic);
  expect(Math.min(...shares)).toBeGreaterThanOrEqual(1 / 3);
});
