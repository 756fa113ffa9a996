import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

// A ladder says nothing of who judged: whoever shows a strength shows it by the mark, which says that it is proposed.
it('no component but the mark shows a ladder', () => {
  const components = execFileSync('git', ['ls-files', '-co', '--exclude-standard', 'src'], {
    encoding: 'utf8',
  })
    .split('\n')
    .filter((file) => file.endsWith('.svelte'));
  const users = components.filter((file) => readFileSync(file, 'utf8').includes('<Ladder '));
  // The check of an agreement says beside each step that a rule proposes it, until its reader has read it.
  expect(users.filter((file) => !file.startsWith('src/lib/check/'))).toEqual([
    'src/lib/clause/StrengthMark.svelte',
  ]);
});
