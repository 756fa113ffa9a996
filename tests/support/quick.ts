import { countTests, forgetReports, routeTypes, staticChecks, testsOf } from './checks.ts';
import { runBeside, runInTurn } from './steps.ts';

// `npm run test:quick`: what can be known of a change within a minute or so: format, lint, types and the tests that lie
// beside their modules. `npm test` is the whole.
const { format, lint, types } = staticChecks;

forgetReports();
const failedSteps = [
  ...(await runInTurn([routeTypes])),
  ...(await runBeside([
    lint,
    testsOf('Tests beside modules', 'modules', '--exclude', 'tests/**'),
    types,
    format,
  ])),
];

const { passed, failed } = countTests(['modules']);
if (failedSteps.length > 0) console.log(`\nFailed: ${failedSteps.join(', ')}`);
console.log(`\n${passed} passed, ${Math.max(failed, failedSteps.length)} failed`);
process.exitCode = failedSteps.length === 0 ? 0 : 1;
