/**
 * Measures the clock under havoc: `npm run bench:kills [-- ROUNDS [SEED]]`. Needs `npm run build`. Prints JSON: how far
 * the recorded waits are from the truth, what was lost, and what was counted twice.
 */
import { launchExtension } from '../support/extension.ts';
import { replayWaits } from '../support/replay/replay-waits.ts';

const [rounds = '1000', seed = String(Date.now() % 1_000_000)] = process.argv.slice(2);
const extension = await launchExtension({ lang: 'zh-CN' });
try {
  const replay = await replayWaits(extension, Number(rounds), Number(seed));
  console.log(JSON.stringify({ ...replay, troubles: extension.troubles }, null, 1));
} finally {
  await extension.close();
}
