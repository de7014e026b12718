import { describe, expect, it } from 'vitest';
import { play, shows, T, turn } from './played-clock.ts';

describe('the clock of an open chat', () => {
  it('starts when the buyer writes and stops when a human of the shop writes', () => {
    const ask = turn('ask', 'buyer', T);
    const { state, finished } = play(
      [shows([ask]), 10],
      [shows([ask, turn('answer', 'seller', T + 8_000)]), 8_010],
    );
    expect(finished).toMatchObject([
      {
        site: 'shop',
        chatId: 'ann',
        kind: 'greeting',
        startedAt: T,
        answeredAt: T + 8_000,
        targetMs: 15_000,
      },
    ]);
    expect(state['shop/ann']).toMatchObject({ wait: null, answered: { waitedMs: 8_000, kind: 'greeting' } });
  });

  it('gives a first question 15 s and every later one 20 s', () => {
    const rows = [turn('ask', 'buyer', T), turn('answer', 'seller', T + 5_000)];
    const { state } = play([shows(rows), 5_000], [shows([...rows, turn('more', 'buyer', T + 9_000)]), 9_000]);
    expect(state['shop/ann']?.wait).toMatchObject({ kind: 'reply', startedAt: T + 9_000 });
  });

  it('counts from the oldest unanswered message: a second bubble does not restart it', () => {
    const first = turn('first', 'buyer', T);
    const { state } = play([shows([first]), 0], [shows([first, turn('second', 'buyer', T + 9_000)]), 9_000]);
    expect(state['shop/ann']?.wait?.startedAt).toBe(T);
  });

  it('is stopped by no robot and no system row', () => {
    const ask = turn('ask', 'buyer', T);
    const rows = [ask, turn('auto', 'robot', T + 100), turn('note', 'system', T + 200)];
    const { state, finished } = play([shows([ask]), 0], [shows(rows), 200]);
    expect(finished).toMatchObject([]);
    expect(state['shop/ann']?.wait?.startedAt).toBe(T);
  });

  it('runs for a picture or a card as for words', () => {
    const { state } = play([shows([turn('photo', 'buyer', T, { kind: 'image', text: '' })]), 0]);
    expect(state['shop/ann']?.wait).not.toBeNull();
  });

  it('starts nothing from history', () => {
    const old = Array.from({ length: 100 }, (_, index) => turn(`old${index}`, 'buyer'));
    expect(play([shows(old), 0]).state['shop/ann']?.wait).toBeNull();
  });

  it('takes a fresh time from the page when it did not see the message arrive', () => {
    const rows = [turn('ask', 'buyer', null, { pageAt: T - 4_000 })];
    expect(play([shows(rows), 0]).state['shop/ann']?.wait?.startedAt).toBe(T - 4_000);
  });

  it('does not count yesterday as a first response', () => {
    const rows = [turn('ask', 'buyer', null, { pageAt: T - 86_400_000 })];
    expect(play([shows(rows), 0]).state['shop/ann']?.wait).toBeNull();
  });

  it('goes on over a reload of the page, although the new page knows the question as history', () => {
    const { state } = play([shows([turn('ask', 'buyer', T)]), 0], [shows([turn('ask', 'buyer')]), 6_000]);
    expect(state['shop/ann']?.wait?.startedAt).toBe(T);
  });

  it('takes the wait up again when a half-loaded page hid the question for a moment', () => {
    const before = turn('before', 'seller', T - 60_000);
    const ask = turn('ask', 'buyer', T);
    const { state, finished } = play(
      [shows([before, ask]), 0],
      [shows([before]), 1_000],
      [shows([before, ask]), 2_000],
    );
    expect(finished).toMatchObject([]);
    expect(state['shop/ann']?.wait?.startedAt).toBe(T);
  });

  it('records an answer and the next question that arrive in one snapshot', () => {
    const ask = turn('ask', 'buyer', T);
    const { state, finished } = play(
      [shows([ask]), 0],
      [shows([ask, turn('answer', 'seller', T + 4_000), turn('more', 'buyer', T + 4_500)]), 4_500],
    );
    expect(finished).toHaveLength(1);
    expect(state['shop/ann']?.wait).toMatchObject({ kind: 'reply', startedAt: T + 4_500 });
  });
});
