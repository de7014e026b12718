import { describe, expect, test } from 'vitest';
import type { ChatSnapshot } from '../../../lib/core/chat/snapshot.ts';
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { advanceClock } from '../../../lib/core/timing/clock.ts';
import type { ClockState, FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import { judgedAt, listed, shows, T, turn } from './played-clock.ts';

const windows = [
  { tabId: 1, frameId: 0 },
  { tabId: 2, frameId: 0 },
] as const;

/** Plays looks in the order in which they arrive: `[window, snapshot, ms after T when it was taken, arrived that much later]`. */
function playIn(...looks: [window: 0 | 1, snapshot: ChatSnapshot, at: number, late?: number][]) {
  let state: ClockState = {};
  const finished: FinishedWait[] = [];
  for (const [window, snapshot, at, late = 0] of looks) {
    const look = { ...snapshot, takenAt: T + at };
    const step = advanceClock(state, look, windows[window], judgedAt(at + late));
    state = step.state;
    finished.push(...step.finished);
  }
  return { chat: state['shop/bo'], finished };
}

const ask = turn('q', 'buyer', T + 1_000, { text: '有货吗' });
const answer = turn('a', 'seller', T + 5_000, { text: '有的，今天发' });
const waits = listed('bo', { unread: 1, waitingSince: T + 1_000, preview: '有货吗' });
const quiet = listed('bo');
const open = (...rows: Turn[]) => shows(rows, [listed('bo', { active: true })], 'bo');

describe('one conversation in two windows', () => {
  test('stays with the window where it stands open, while another one lists it', () => {
    const { chat } = playIn(
      [0, open(ask), 1_000],
      [1, shows(null, [quiet]), 1_100],
      [1, shows(null, [waits]), 2_000],
    );
    expect(chat).toMatchObject({ tabId: 1, wait: { startedAt: T + 1_000 }, trail: { wasOpen: true } });
  });

  test('is not dropped by a list that has not caught up', () => {
    const first = [0, shows(null, [quiet]), 0] as const;
    const { chat, finished } = playIn(
      [...first],
      [0, shows(null, [waits]), 1_000],
      [1, shows(null, [listed('bo', { preview: 'older' })]), 1_200],
      [1, shows(null, [{ ...waits, waitingSince: T + 1_400 }]), 1_400],
    );
    expect(chat?.wait?.startedAt).toBe(T + 1_000);
    expect(finished).toEqual([]);
  });

  test('starts nothing anew by a list that still shows what was answered in the other window', () => {
    const { chat, finished } = playIn(
      [1, shows(null, [quiet]), 0],
      [0, open(ask), 1_000],
      [0, open(ask, answer), 5_000],
      [1, shows(null, [waits]), 5_500],
    );
    expect(finished).toHaveLength(1);
    expect(chat?.wait).toBeNull();
  });

  test('is not told anew by a look that arrives after a newer one', () => {
    const { chat, finished } = playIn(
      [0, open(ask), 1_000],
      [0, open(ask, answer), 5_000],
      [0, shows([turn('x', 'seller')], [quiet], 'cy'), 6_000],
      [1, shows(null, [waits]), 4_000, 2_500],
      [1, open({ ...ask, seenAt: T + 4_900 }), 4_950, 2_500],
    );
    expect(finished).toMatchObject([{ startedAt: T + 1_000, answeredAt: T + 5_000 }]);
    expect(chat?.wait).toBeNull();
  });
});

describe('a chat that is opened after its list has told of a question', () => {
  const dated = (id: string, side: Turn['side'], at: number, seenAt: number | null = T + 9_000) =>
    turn(id, side, seenAt, { text: side === 'buyer' ? '有货吗' : '有的，今天发', pageAt: T + at });

  test('is measured from when the list told of it, though an earlier round stands before it that nobody saw', () => {
    const { finished } = playIn(
      [0, open(dated('q0', 'buyer', 0, T)), 0],
      [0, open(dated('q0', 'buyer', 0, T), dated('a0', 'seller', 1_000, T + 1_000)), 1_000],
      [0, shows(null, [quiet]), 1_500],
      [0, shows(null, [{ ...waits, waitingSince: T + 7_400 }]), 7_400],
      [
        0,
        open(
          ...[dated('q0', 'buyer', 0, T), dated('a0', 'seller', 1_000, T + 1_000)],
          ...[dated('q1', 'buyer', 3_000), dated('a1', 'seller', 5_000), dated('q2', 'buyer', 7_000)],
        ),
        9_000,
      ],
      [
        0,
        open(
          ...[dated('q1', 'buyer', 3_000), dated('a1', 'seller', 5_000), dated('q2', 'buyer', 7_000)],
          dated('a2', 'seller', 9_000, T + 9_600),
        ),
        9_600,
      ],
    );
    expect(finished).toMatchObject([
      { startedAt: T, answeredAt: T + 1_000, blindMs: 0 },
      // By its dates, which say the second: that much nobody saw.
      { startedAt: T + 3_999, answeredAt: T + 5_999, blindMs: 1_998 },
      { startedAt: T + 7_400, answeredAt: T + 9_600, blindMs: 0, excluded: null },
    ]);
  });

  test('is not taken for a page whose clock is behind: rows that came at once are one sample', () => {
    const rows = [dated('q1', 'buyer', 1_000), dated('q2', 'buyer', 2_000), dated('q3', 'buyer', 3_000)];
    const { chat } = playIn([0, open(), 0], [0, open(...rows), 9_000]);
    expect(chat?.wait).toMatchObject({ startedAt: T + 1_999, blindMs: 999 });
  });
});
