import { readFile } from 'node:fs/promises';

/** The part that we read of vitest's JSON report. */
interface Report {
  testResults: { status: string; assertionResults: { status: string }[] }[];
}

/**
 * Counts the tests in vitest's JSON report at `path`. A file that could not even be collected counts as one failed
 * test; so does a run that ran nothing, or that ended with exit code `code` and yet shows no failure.
 */
export async function countTests(
  path: string,
  code: number,
): Promise<{ passed: number; failed: number; skipped: number }> {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  const report: Report = JSON.parse(await readFile(path, 'utf8').catch(() => '{"testResults":[]}'));
  for (const { status, assertionResults } of report.testResults) {
    for (const test of assertionResults) {
      if (test.status === 'passed' || test.status === 'failed') counts[test.status]++;
      else counts.skipped++;
    }
    if (status === 'failed' && !assertionResults.some((test) => test.status === 'failed')) counts.failed++;
  }
  const ranNothing = counts.passed + counts.failed + counts.skipped === 0;
  if ((code !== 0 || ranNothing) && counts.failed === 0) counts.failed++;
  return counts;
}
