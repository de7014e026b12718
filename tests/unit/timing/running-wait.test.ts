import { describe, expect, test } from 'vitest';
import { advanceClock } from '../../../lib/core/timing/clock.ts';
import type { ClockState } from '../../../lib/core/timing/clock-state.ts';
import { moveChats, renumberTab } from '../../../lib/core/timing/move-chats.ts';
import { type RunningWait, runningWaits, takeUpWaits } from '../../../lib/core/timing/running-wait.ts';
import { judgedAt, listed, place, play, shows, T, turn } from './played-clock.ts';

const asked = turn('q1', 'buyer', T, { text: 'Is it in stock?' });
const running = () => runningWaits(play([shows([asked]), 1_000]).state, () => false);
const back = (kept: RunningWait[], snapshot: Parameters<typeof takeUpWaits>[2], at = 60_000) => {
  const { state, left, lost } = takeUpWaits({}, kept, snapshot, place, T + at);
  return { ...advanceClock(state, { ...snapshot, takenAt: T + at }, place, judgedAt(at)), left, lost };
};
/** The same row at the first look of a new script: history. */
const again = turn('q1', 'buyer');

describe('waits over a restart of the extension', () => {
  test('are kept without a word of the buyer', () => {
    expect(JSON.stringify(running())).not.toMatch(/stock/);
  });

  test('go on when the very question still stands unanswered', () => {
    const { state, left } = back(running(), shows([again]));
    expect(state['shop/ann']?.wait).toMatchObject({ startedAt: T, startKnown: true });
    expect(left).toEqual([]);
  });

  test('go on from the list too, but what happened in between nobody saw', () => {
    const kept = runningWaits(
      play([shows(null, []), 0], [shows(null, [listed('bo', { unread: 1 })]), 5_000]).state,
      () => false,
    );
    const { state } = back(kept, shows(null, [listed('bo', { unread: 2 })]));
    expect(state['shop/bo']?.wait).toMatchObject({ startedAt: T + 5_000, startKnown: false });
  });

  test('end when the question was answered meanwhile: measured where the page dates the answer', () => {
    const { state, finished } = back(
      running(),
      shows([again, turn('a1', 'seller', null, { pageAt: T + 9_000 })]),
    );
    expect(state['shop/ann']?.wait).toBeNull();
    expect(finished).toMatchObject([{ startedAt: T, answeredAt: T + 9_000 }]);
  });

  test('end without a measure where the page does not date the answer: on record, kept out of the rates', () => {
    const { state, finished } = back(running(), shows([again, turn('a1', 'seller')]));
    expect(state['shop/ann']?.wait).toBeNull();
    expect(state['shop/ann']?.answered).toBeNull();
    expect(finished).toMatchObject([{ startedAt: T, excluded: 'gap', blindMs: 59_000 }]);
  });

  test('are left for later when another page comes first, and given up after three days: on record as never answered', () => {
    const elsewhere = shows([turn('x', 'buyer')], [], 'cy');
    expect(back(running(), elsewhere).left).toHaveLength(1);
    expect(back(running(), elsewhere, 13 * 3_600_000).left).toHaveLength(1);
    const late = back(running(), elsewhere, 73 * 3_600_000);
    expect(late.left).toEqual([]);
    expect(late.lost).toMatchObject([{ startedAt: T, answeredAt: null, excluded: 'gap' }]);
  });
});

describe('a page that goes away', () => {
  const state: ClockState = play([shows([asked]), 1_000]).state;
  const gone = (chat: { tabId: number }) => chat.tabId === place.tabId;

  test('leaves its buyers to another page that shows them', () => {
    const pages = [{ tabId: 8, frameId: 2, snapshot: shows(null, [listed('ann')]) }];
    expect(moveChats(state, gone, pages)['shop/ann']).toMatchObject({ tabId: 8, frameId: 2 });
    const strangers = [{ tabId: 9, frameId: 0, snapshot: shows(null, [listed('bo')]) }];
    expect(moveChats(state, gone, strangers)).toEqual(state);
  });

  test('comes back under another number', () => {
    expect(renumberTab(state, place.tabId, 70)['shop/ann']?.tabId).toBe(70);
    expect(renumberTab(state, 1, 70)).toEqual(state);
  });
});
