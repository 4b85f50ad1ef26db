// Reads vitest's JSON report: prints its counts as the last line, and fails where a test was skipped that stands on
// no list of reasons.
import { readFileSync } from 'node:fs';

/** Tests that may be skipped in CI, by full name, each with its reason. */
const reasons = new Map([
  [
    'corpus/sources holds the published bytes (skipped: ../shared/sources/record is not beside this checkout)',
    'the originals stand beside the checkout only where the team works; the hashes are checked everywhere',
  ],
]);

const report = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const tests = report.testResults.flatMap((file) => file.assertionResults);
const skipped = tests.filter(({ status }) => status !== 'passed' && status !== 'failed');
const unexplained = skipped.filter(({ fullName }) => !reasons.has(fullName));
for (const { fullName } of unexplained) console.log(`skipped without a reason: ${fullName}`);
console.log(`${report.numPassedTests} passed, ${report.numFailedTests} failed, ${skipped.length} skipped`);
process.exitCode = unexplained.length === 0 && report.numFailedTests === 0 ? 0 : 1;
