import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';

// `npm run validate`: all that CI runs, one step after the other; the last line counts tests and failed steps.
const report = '.data/test-report.json';
rmSync(report, { force: true });

const steps: [name: string, program: string, ...args: string[]][] = [
  ['SvelteKit types', 'svelte-kit', 'sync'],
  ['Format', 'prettier', '--check', '--log-level', 'warn', '.'],
  ['Lint', 'eslint', '--max-warnings', '0', '.'],
  ['Types', 'svelte-check', '--fail-on-warnings'],
  ['Nothing unused', 'knip'],
  [
    'Tests',
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
];

let failedSteps = 0;
for (const [name, program, ...args] of steps) {
  console.log(`\n== ${name}`);
  const { status } = spawnSync(`node_modules/.bin/${program}`, args, { stdio: 'inherit' });
  if (status !== 0) {
    console.log(`${name}: failed`);
    failedSteps += 1;
  }
}

const { numPassedTests, numFailedTests } = readReport();
const failed = Math.max(numFailedTests, failedSteps);
console.log(`\n${numPassedTests} passed, ${failed} failed`);
process.exitCode = failedSteps === 0 ? 0 : 1;

function readReport(): { numPassedTests: number; numFailedTests: number } {
  if (!existsSync(report)) return { numPassedTests: 0, numFailedTests: 0 };
  return JSON.parse(readFileSync(report, 'utf8')) as ReturnType<typeof readReport>;
}
