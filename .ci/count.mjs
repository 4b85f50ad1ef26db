// Reads vitest's JSON report: prints its counts as the last line, and fails where a test was skipped that stands on
// no list of reasons.
import { readFileSync } from 'node:fs';

/** What a skipped test's full name says where it may be skipped in CI, each with its reason. */
const reasons = new Map([
  [
    '(skipped: ../shared/sources/record is not beside this checkout)',
    'the originals stand beside the checkout only where the team works; the hashes are checked everywhere',
  ],
  [
    '(skipped: ../shared/sources/other is not beside this checkout)',
    'pages of other publishers, whose text is not ours to commit, stand beside the checkout only where the team works',
  ],
  [
    '(skipped where ../shared/schemas is not there)',
    'the schema of OASIS is not ours to commit; what is written is read back everywhere',
  ],
]);

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const tests = report.testResults.flatMap((file) => file.assertionResults);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
const unexplained = skipped.filter(
  ({ fullName }) => ![...reasons.keys()].some((reason) => fullName.includes(reason)),
);
for (const { fullName } of unexplained) console.log(`skipped without a reason: ${fullName}`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`);
process.exitCode = unexplained.length === 0 && report.numFailedTests === 0 ? 0 : 1;
