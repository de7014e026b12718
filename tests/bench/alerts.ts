/**
 * npm run bench:alerts [-- --json OUT]
 *
 * How long after a buyer's 15 s are over the tone sounds, in a real browser with the built extension, the chat page in a
 * tab that is not in front. Ends with an error if a tone came too early, more than 500 ms late, or not at all.
 */
import { writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { launchExtension } from '../support/extension.ts';
import { buildExtension } from '../support/run-tool.ts';
import { type AlertBench, openAlertBench } from './alerts/alert-bench.ts';

const BAR_MS = 500;
const TARGET_MS = 15_000;
/** The tone is worked out from the moment at which the page was read: nothing may sound earlier than this, ms. */
const EARLY_MS = -50;

/** What happens to the worker, and how often it is tried. */
const ROUNDS: Record<string, { times: number; before?: 'idle' | 'killed'; killedAtMs?: number }> = {
  'worker stopped by the browser, idle for 30 s, before the question': { times: 4, before: 'idle' },
  'worker killed before the question': { times: 12, before: 'killed' },
  'worker killed 3 s before the target': { times: 6, killedAtMs: 12_000 },
  'worker killed 0.3 s before the target': { times: 6, killedAtMs: 14_700 },
};

const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** One buyer asks and nobody answers: ms from the target to the sound. */
async function once(bench: AlertBench, { before, killedAtMs }: (typeof ROUNDS)[string]): Promise<number> {
  if (before === 'idle') await bench.workerStops();
  if (before === 'killed') await bench.killWorker();
  const heard = bench.nextTone(TARGET_MS + 10_000);
  const askedAt = await bench.ask();
  if (killedAtMs) {
    await wait(askedAt + killedAtMs - Date.now());
    await bench.killWorker();
  }
  const late = (await heard) - askedAt - TARGET_MS;
  await bench.answer();
  return Math.round(late);
}

const { values } = parseArgs({ options: { json: { type: 'string' } } });
ensureChromium();
await buildExtension();
const extension = await launchExtension({ lang: 'en', watchesWorker: false });
try {
  const bench = await openAlertBench(extension);
  const results: Record<string, { times: number; p50Ms: number; maxMs: number; lateMs: number[] }> = {};
  for (const [name, round] of Object.entries(ROUNDS)) {
    const late: number[] = [];
    for (let time = 0; time < round.times; time++) late.push(await once(bench, round));
    late.sort((a, b) => a - b);
    const p50Ms = late[Math.floor(late.length / 2)] ?? Infinity;
    results[name] = { times: late.length, p50Ms, maxMs: late.at(-1) ?? Infinity, lateMs: late };
  }
  console.table(results, ['times', 'p50Ms', 'maxMs']);
  const all = Object.values(results).flatMap(({ lateMs }) => lateMs);
  const verdicts = {
    'no tone over 500 ms late': Math.max(...all) <= BAR_MS,
    'no tone too early': Math.min(...all) >= EARLY_MS,
  };
  console.log(JSON.stringify({ ...results, verdicts }));
  if (values.json) await writeFile(values.json, `${JSON.stringify({ ...results, verdicts }, null, 1)}\n`);
  if (Object.values(verdicts).includes(false)) process.exitCode = 1;
} finally {
  await extension.close();
}
