import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';
import yaml from '@rollup/plugin-yaml';
import { daysAsWritten } from './content/load/days.ts';
import { svelteModules } from './tests/support/svelte-modules.ts';

const shared = {
  plugins: [yaml({ transform: daysAsWritten }), svelteModules()],
  define: {
    __BUILT_AT__: '"2026-01-01T00:00:00.000Z"',
    __VERSION__: '"0.0.0"',
    __OPERATOR__: 'null',
  },
};

const cores = availableParallelism();

/** Files share a process with those before them: loading what they import took longer than most of them take. */
const together = { isolate: false } as const;

/** What needs nothing, what needs a database, and what needs a site that is built, with one more language or for the real Worker. */
export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          ...together,
          name: 'modules',
          include: [
            '{src,content,db,functions}/**/*.test.ts',
            'tests/{content,api,docs,reading,support}/**/*.test.ts',
          ],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          maxWorkers: cores,
          setupFiles: ['tests/support/strict-console.ts'],
        },
      },
      {
        ...shared,
        test: {
          ...together,
          name: 'site',
          include: ['tests/site/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          globalSetup: ['tests/support/built-site.ts'],
          // Browsers wait much: one more than there are cores keeps these busy.
          maxWorkers: cores + 1,
          // On a machine that is busy with something else a page may be late; a second failure is one.
          retry: 1,
        },
      },
      {
        ...shared,
        test: {
          name: 'languages',
          include: ['tests/languages/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
        },
      },
      {
        ...shared,
        test: {
          name: 'worker',
          include: ['tests/worker/**/*.test.ts'],
          testTimeout: 900_000,
          hookTimeout: 900_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
