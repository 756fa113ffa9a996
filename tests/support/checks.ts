import { existsSync, readFileSync, rmSync } from 'node:fs';
import type { Step } from './steps.ts';

const reports = '.data/test-reports';

/** What makes the types of routes, which linting and checking need. */
export const routeTypes: Step = { name: 'Types of routes', program: 'svelte-kit', args: ['sync'] };

/** The checks that run nothing of the hub. */
export const staticChecks = {
  format: {
    name: 'Format',
    program: 'prettier',
    // What was looked at before and is the same is not looked at again.
    args: ['--check', '--cache', '--cache-strategy', 'content', '--log-level', 'warn', '.'],
  },
  lint: {
    name: 'Lint',
    program: 'eslint',
    args: ['--max-warnings', '0', '.'],
    // TypeScript then reads components as the rules see them, and does not begin anew at each: 77 s instead of 127 s.
    env: { SVELTE_ESLINT_PARSER_EXPERIMENTAL_TS_SYS_HOOK: '1' },
  },
  types: {
    name: 'Types',
    program: 'svelte-check',
    args: ['--fail-on-warnings', '--output', 'human'],
  },
  unused: { name: 'Nothing unused', program: 'knip', args: [] },
} satisfies Record<string, Step>;

/** The tests of one project of `vitest.config.ts`, which leave a report that can be counted. */
export function testsOf(name: string, project: string, ...more: string[]): Step {
  const report = `--outputFile.json=${reports}/${project}.json`;
  return {
    name,
    program: 'vitest',
    args: ['run', '--project', project, '--reporter=default', '--reporter=json', report, ...more],
  };
}

/** Forgets the reports of an earlier run. */
export function forgetReports(): void {
  rmSync(reports, { recursive: true, force: true });
}

type Count = { passed: number; failed: number };

/** How many tests of these projects passed and failed; a project without a report has none. */
export function countTests(projects: string[]): Count {
  const total: Count = { passed: 0, failed: 0 };
  for (const project of projects) {
    const report = `${reports}/${project}.json`;
    if (!existsSync(report)) continue;
    const { numPassedTests, numFailedTests } = JSON.parse(readFileSync(report, 'utf8')) as Report;
    total.passed += numPassedTests;
    total.failed += numFailedTests;
  }
  return total;
}

type Report = { numPassedTests: number; numFailedTests: number };
