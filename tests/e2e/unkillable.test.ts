import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchExtension, type OpenExtension } from '../support/extension.ts';
import { type Replay, replayWaits } from '../support/replay/replay-waits.ts';

/** `npm run bench:kills` replays 1,000 with a seed of its own. */
const ROUNDS = 200;
const SEED = 20_261_122;
/**
 * The bench holds the clock to 250 ms. Here a page may not get its turn for longer than that, as other work is done beside it: a wait
 * that was lost count of is off by a reload or by another wait, seconds.
 */
const EXACT_MS = 1000;

let extension: OpenExtension;
let replay: Replay;

beforeAll(async () => {
  extension = await launchExtension({ lang: 'zh-CN' });
  replay = await replayWaits(extension, ROUNDS, SEED);
  const { seed, havoc, rounds, inView, inViewExact, worstInViewMs, worstBeyondGapMs } = replay;
  console.log(
    JSON.stringify({ seed, ...havoc, rounds, inView, inViewExact, worstInViewMs, worstBeyondGapMs }),
  );
}, 300_000);
afterAll(() => extension?.close());

describe('the worker is killed, pages are loaded again and hidden, all at random moments, and meanwhile', () => {
  it('no wait is lost, and none is on record twice', () => {
    expect(replay.rounds).toBe(ROUNDS);
    expect([replay.lost, replay.doubled]).toEqual([[], []]);
  });

  it('a wait in a page that can be seen is measured as it was, or says how much nobody saw; and counts', () => {
    expect(replay.inView).toBeGreaterThan(ROUNDS / 10);
    expect(replay.inViewExact / replay.inView).toBeGreaterThan(0.95);
    expect(replay.worstInViewBeyondGapMs).toBeLessThanOrEqual(EXACT_MS);
    expect(replay.inViewKeptOut).toBe(0);
  });

  it('any other one is off by no more than what it says of itself that nobody saw', () => {
    expect(replay.others).toBeGreaterThan(ROUNDS / 10);
    expect(replay.worstBeyondGapMs).toBeLessThanOrEqual(EXACT_MS);
  });

  it('was really put to the test, and raised no error in page or worker', () => {
    expect(replay.havoc.kills).toBeGreaterThan(10);
    expect(replay.havoc.reloads).toBeGreaterThan(3);
    expect(replay.havoc.turns).toBeGreaterThan(3);
    expect(extension.troubles).toEqual([]);
  });
});
