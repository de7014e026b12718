/**
 * npm test [-- arguments for vitest]
 *
 * Installs or finds the browsers, builds the extension for each, runs every test, and ends with a line that counts them.
 */
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { countTests } from './count-tests.ts';
import { ensureChromium } from './ensure-chromium.ts';
import { ensureFirefox } from './ensure-firefox.ts';
import { buildExtension, buildForFirefox, root, runTool } from './run-tool.ts';

const REPORT = join(root, '.output', 'tests.json');

async function runTests(): Promise<number> {
  ensureChromium();
  ensureFirefox();
  await buildExtension();
  await buildForFirefox();
  await rm(REPORT, { force: true });
  const code = await runTool('vitest', [
    'run',
    '--config=tests/vitest.config.ts',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${REPORT}`,
    ...process.argv.slice(2),
  ]);
  const { passed, failed, skipped } = await countTests(REPORT, code);
  console.log(`${passed} passed, ${failed} failed${skipped ? `, ${skipped} skipped` : ''}`);
  return failed ? code || 1 : code;
}

try {
  process.exitCode = await runTests();
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
