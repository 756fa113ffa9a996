import { describe, expect, test } from 'vitest';
import { commands } from '#functions/cli/commands.server.ts';
import manifest from '../../package.json' with { type: 'json' };
import {
  findDeadPaths,
  pointsOf,
  quotedIn,
  readDocument,
  scriptsIn,
  sectionOf,
  testsIn,
  verbsIn,
} from './document.ts';
import { listSettings, settingsReadBy } from './settings.ts';
import { readDisk, readDrawnTree } from './tree.ts';

const documents = [
  'README.md',
  'CONTRIBUTING.md',
  'SECURITY.md',
  'docs/asvs.md',
  'docs/runbook.md',
];
const readme = readDocument('README.md');
const scripts = Object.keys(manifest.scripts);

describe('the tree of the README', () => {
  test('is the one on the disk', () => {
    const drawn = readDrawnTree(sectionOf(readme, '## The tree'));
    expect(readDisk(Object.keys(drawn))).toEqual(drawn);
  });

  test('is read with the folders of folders', () => {
    const drawing =
      'src/   domain/ pure rules (clause/ reading/)\n       routes/ thin, one folder a page\ndocs/  decisions/';
    expect(readDrawnTree(drawing)).toEqual({
      '': ['docs', 'src'],
      src: ['domain', 'routes'],
      'src/domain': ['clause', 'reading'],
      docs: ['decisions'],
    });
  });
});

describe('commands', () => {
  test.each(documents)('that %s names exist', (name) => {
    const text = readDocument(name);
    expect(scriptsIn(text).filter((script) => !scripts.includes(script))).toEqual([]);
    expect(verbsIn(text).filter((verb) => !(verb in commands))).toEqual([]);
  });

  test('are all in the README', () => {
    expect(scripts.filter((script) => !scriptsIn(readme).includes(script))).toEqual([]);
  });

  test('of the command line stand in the README as --help shows them', () => {
    const row = readme.split('\n').find((line) => line.includes('`npm run hub -- <verb>`')) ?? '';
    const [, ...quoted] = quotedIn(row.replaceAll('\\|', '|'));
    const verbs = Object.entries(commands).map(([name, { usage }]) => `${name} ${usage}`.trim());
    expect(quoted.filter((text) => text !== '--help').sort()).toEqual(verbs.sort());
  });

  test('that do not exist are found', () => {
    expect(scriptsIn('`npm run shine` after `npm install`')).toEqual(['shine']);
    expect(verbsIn('`npm run hub -- polish`')).toEqual(['polish']);
  });
});

describe('settings', () => {
  test('are those that the code reads, each of them in the README', () => {
    const documented = quotedIn(sectionOf(readme, '### Settings'))
      .filter((quoted) => /^[A-Z][A-Z0-9_]+$/.test(quoted))
      .sort();
    expect(documented).toEqual(listSettings());
  });

  test('are told from what is only handed on', () => {
    const code =
      'process.env.HUB_NEW ?? (platform?.env ?? process.env).HUB_OLD; process.env.KIT_X = 1;';
    expect(settingsReadBy(code)).toEqual(['HUB_NEW', 'HUB_OLD']);
  });
});

describe('links and paths', () => {
  test.each(documents)('of %s exist', (name) => {
    expect(findDeadPaths(readDocument(name), name)).toEqual([]);
  });

  test('that lead nowhere are found', () => {
    const dead = [
      'docs/decisions/0000-none.md',
      'src/domain/none.ts',
      'content/clauses/<topic>/none.*',
    ];
    const text = `[a](${dead[0]}) \`${dead[1]}\` \`${dead[2]}\` [b](README.md) \`content/clauses/<topic>/<strength>.yaml\``;
    expect(findDeadPaths(text)).toEqual(dead);
    expect(findDeadPaths('[a](../SECURITY.md) [b](SECURITY.md)', 'docs/a.md')).toEqual([
      'docs/SECURITY.md',
    ]);
  });
});

describe('what is promised', () => {
  const promises = sectionOf(
    readDocument('SECURITY.md'),
    '## What we promise, and where it is tested',
  );

  test.each(pointsOf(promises))('names its test: %s', (promise) => {
    expect(testsIn(promise)).not.toEqual([]);
  });

  test('is found whole, with and without a test', () => {
    const points = pointsOf('- One\n  (`a.test.ts`).\n- Two.\n\n### More\n\n- Three.\n');
    expect(points.map((point) => point.trim())).toEqual([
      'One\n  (`a.test.ts`).',
      'Two.',
      'Three.',
    ]);
    expect(points.map(testsIn)).toEqual([['a.test.ts'], [], []]);
  });
});

test('the list of OWASP has a row for each of its chapters, with a test or why it does not apply', () => {
  const rows = readDocument('docs/asvs.md')
    .split('\n')
    .filter((line) => /^\| V\d/.test(line));
  expect(rows.map((row) => /V\d+/.exec(row)?.[0])).toEqual(
    Array.from({ length: 17 }, (_, index) => `V${index + 1}`),
  );
  for (const row of rows)
    expect(testsIn(row).length > 0 || row.includes('| Not applicable: '), row).toBe(true);
});
