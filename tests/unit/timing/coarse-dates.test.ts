import { describe, expect, it } from 'vitest';
import { listed, play, shows, T, turn } from './played-clock.ts';

/** A page that dates to the second: `ms` after T, rounded down. */
const dated = (ms: number) => ({ pageAt: Math.floor((T + ms) / 1000) * 1000 });
const old = [turn('q0', 'buyer', null, dated(-9_300)), turn('a0', 'seller', null, dated(-5_300))];
const away: [Parameters<typeof play>[0][0], number] = [shows([], [listed('ann')], 'bo'), 100];

describe('on a page that dates to the second', () => {
  it('a row on a whole minute is dated to the second as well', () => {
    // T is a whole minute: the answer is dated to it, and found 20 s later.
    expect(T % 60_000).toBe(0);
    const asked = turn('q', 'buyer', T - 3_400, dated(-3_400));
    const answer = turn('a', 'seller', T + 20_000, dated(200));
    const { finished } = play([shows(old), -9_000], [shows([...old, asked, answer]), 20_000]);
    expect(finished[0]?.answeredAt).toBe(T + 999);
    expect(finished[0]?.blindMs).toBe(999);
  });

  it('a question is as old as the list saw it, though an unseen answer to an older one stands before its row', () => {
    const first = turn('q1', 'buyer', T - 4_000, dated(-4_000));
    const elsewhere = turn('a1', 'seller', T + 9_000, dated(1_000));
    const second = turn('q2', 'buyer', T + 9_000, dated(5_100));
    const answer = turn('a2', 'seller', T + 11_300, dated(11_300));
    const { finished } = play(
      [shows([...old, first]), -4_000],
      away,
      [shows([], [listed('ann', { unread: 1, waitingSince: T + 5_100 })], 'bo'), 5_100],
      [shows([...old, first, elsewhere, second]), 9_000],
      [shows([...old, first, elsewhere, second, answer]), 11_300],
    );
    expect(finished[1]).toMatchObject({ startedAt: T + 5_100, answeredAt: T + 11_300, blindMs: 0 });
  });

  it('a row that stood there when the chat was opened says how much older it may be', () => {
    const first = turn('q1', 'buyer', T - 4_000, dated(-4_000));
    const elsewhere = turn('a1', 'seller', T + 9_600, dated(9_100));
    const { finished } = play([shows([...old, first]), -4_000], away, [
      shows([...old, first, elsewhere]),
      9_600,
    ]);
    expect(finished[0]).toMatchObject({ answeredAt: T + 9_600, blindMs: 600, excluded: null });
  });
});
