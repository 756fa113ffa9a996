import { findBrowser } from './chromium.ts';
import { countTests, forgetReports, routeTypes, staticChecks, testsOf } from './checks.ts';
import { runBeside, runInTurn } from './steps.ts';

// `npm run validate`: all that CI runs, the longest first. The last line counts tests and failed steps.
const { format, lint, types, unused } = staticChecks;

try {
  await findBrowser();
} catch (error) {
  console.error((error as Error).message);
  process.exit(1);
}

forgetReports();
const failedSteps = [
  ...(await runInTurn([routeTypes])),
  ...(await runBeside([
    testsOf('Tests of the built site', 'site'),
    testsOf('Tests of modules', 'modules'),
    lint,
    testsOf('Tests of the Worker', 'worker'),
    testsOf('Tests of a new language', 'languages'),
    types,
    format,
    unused,
  ])),
];

const { passed, failed } = countTests(['modules', 'site', 'worker', 'languages']);
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${Math.max(failed, failedSteps.length)} failed`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
