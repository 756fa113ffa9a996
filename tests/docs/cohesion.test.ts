import { expect, test } from 'vitest';
import { featurePairs, mutualPairs } from '../../eslint-rooms.ts';
import { cohesionOf, findMutualPairs, roomOf, wanted, type Feature } from './cohesion.ts';
import { listImports, specifiersIn } from './imports.ts';

const imports = listImports();
const features = Object.entries(wanted) as [Feature, number][];

test.each(features)('%s keeps at least %i per cent of its imports inside', (feature, min) => {
  const share = cohesionOf(feature, imports);
  console.info(`${feature}: ${share.toFixed(1)} % of its imports stay inside, wanted ${min} %`);
  expect(share).toBeGreaterThanOrEqual(min);
});

test('a share counts what a feature and its pages import from files of the project', () => {
  const from = 'src/lib/dif/a.ts';
  const page = 'src/routes/[locale=locale]/tools/dif/+page.svelte';
  const counted = [
    { from, to: 'src/lib/dif/b.ts' },
    { from: page, to: from },
    { from, to: 'src/lib/site/names.ts' },
    { from, to: 'db/client.server.ts' },
  ];
  const others = [
    { from, to: 'content/messages.ts' },
    { from: 'src/lib/saved/a.ts', to: from },
  ];
  expect(cohesionOf('dif', [...counted, ...others])).toBe(50);
});

test('only rooms that are named with a reason import each other, three pairs at most', () => {
  expect(mutualPairs.length).toBeLessThanOrEqual(3);
  expect(findMutualPairs(imports)).toEqual(mutualPairs.map(([a, b]) => `${a} ↔ ${b}`).sort());
});

test('rooms that import each other are found', () => {
  const a = 'src/lib/dif/a.ts';
  const b = 'src/lib/saved/b.ts';
  const there = { from: a, to: b };
  expect(findMutualPairs([there, { from: b, to: a }])).toEqual(['src/lib/dif ↔ src/lib/saved']);
  expect(findMutualPairs([there, { from: 'src/lib/saved/b.test.ts', to: a }])).toEqual([]);
  expect(findMutualPairs([there, { from: b, to: 'src/lib/site/c.ts' }])).toEqual([]);
});

test('every allowed pair of a room and a feature is used and has a reason', () => {
  const used = new Set(imports.map(({ from, to }) => `${roomOf(from)} ${roomOf(to)}`));
  for (const [room, feature, reason] of featurePairs) {
    expect(used).toContain(`src/lib/${room} src/lib/${feature}`);
    expect(reason).not.toBe('');
  }
});

test('imports are read in every form', () => {
  const source = [
    "import a from './a.ts';",
    "import type {\n  B,\n} from './b.ts';",
    "export * from './c.ts';",
    "const d = await import('./d.ts');",
    "import './e.css';",
    'const text = "from here";',
  ];
  const found = ['./a.ts', './b.ts', './c.ts', './d.ts', './e.css'];
  expect(specifiersIn(source.join('\n'))).toEqual(found);
});
