import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side, Turn } from '../../../lib/core/chat/turn.ts';
import { advanceClock } from '../../../lib/core/timing/clock.ts';
import {
  type ClockState,
  type FinishedWait,
  forgetChats,
  waitingChats,
} from '../../../lib/core/timing/clock-state.ts';
import { judgedAt, listed, place, play, shows, T, turn } from './played-clock.ts';

describe('the clock of a buyer in the list', () => {
  it('starts when unread messages appear though the chat is not open', () => {
    const { state } = play(
      [shows(null, [listed('bo')]), 0],
      [shows(null, [listed('bo', { unread: 1 })]), 3_000],
    );
    expect(state['shop/bo']?.wait).toMatchObject({ startedAt: T + 3_000, startKnown: true });
  });

  it('says so when the buyer was already waiting at the first look', () => {
    const { state } = play([shows(null, [listed('bo', { unread: 2 })]), 0]);
    expect(state['shop/bo']?.wait).toMatchObject({ startedAt: T, startKnown: false });
  });

  it('goes on when the chat is opened, until an answer is seen', () => {
    const { state, finished } = play(
      [shows(null, [listed('bo')]), 0],
      [shows(null, [listed('bo', { unread: 1 })]), 1_000],
      [shows([turn('ask', 'buyer')], [listed('bo', { active: true })], 'bo'), 5_000],
      [shows([turn('ask', 'buyer'), turn('answer', 'seller', T + 9_000)], [], 'bo'), 9_000],
    );
    expect(finished).toMatchObject([{ chatId: 'bo', startedAt: T + 1_000, answeredAt: T + 9_000 }]);
    expect(state['shop/bo']?.wait).toBeNull();
  });

  it('goes on when the agent only looked into the chat and went away again', () => {
    const waiting = listed('bo', { unread: 1 });
    const { state } = play(
      [shows(null, [waiting]), 0],
      [shows([turn('ask', 'buyer')], [listed('bo', { active: true })], 'bo'), 2_000],
      [shows([turn('hi', 'seller')], [listed('bo')], 'cy'), 4_000],
    );
    expect(state['shop/bo']?.wait?.startedAt).toBe(T);
  });

  it('ends without a record when the page takes its mark back: nobody saw the answer', () => {
    const { state, finished } = play(
      [shows(null, [listed('bo', { waiting: true })]), 0],
      [shows(null, [listed('bo')]), 5_000],
    );
    expect(finished).toEqual([]);
    expect(state['shop/bo']?.wait).toBeNull();
  });

  it('puts first questions above all, then the least time left', () => {
    const served = [turn('hi', 'seller', T - 1_000)];
    const { state } = play(
      [shows(served, [listed('ann')], 'ann'), 0],
      [shows([...served, turn('more', 'buyer', T)], [listed('bo'), listed('cy')], 'ann'), 0],
      [
        shows([...served, turn('more', 'buyer', T)], [listed('bo'), listed('cy', { unread: 1 })], 'ann'),
        9_000,
      ],
      [
        shows(
          [...served, turn('more', 'buyer', T)],
          [listed('bo', { unread: 1 }), listed('cy', { unread: 1 })],
          'ann',
        ),
        12_000,
      ],
    );
    expect(waitingChats(state).map((chat) => chat.chatId)).toEqual(['cy', 'bo', 'ann']);

    // Asked while the shop was closed: nothing is due before it opens.
    const cy = state['shop/cy'];
    if (!cy?.wait) throw new Error('cy waits');
    const night = { ...cy.wait, isOutOfHours: true, opensAt: T + 8 * 3_600_000, platformTargetMs: null };
    const order = waitingChats({ ...state, 'shop/cy': { ...cy, wait: night } });
    expect(order.map((chat) => chat.chatId)).toEqual(['bo', 'ann', 'cy']);
  });
});

describe('any order of events', () => {
  const step = fc.record({
    side: fc.constantFrom<Side>('buyer', 'seller', 'robot', 'system'),
    gap: fc.integer({ min: 0, max: 30_000 }),
    repeats: fc.integer({ min: 1, max: 3 }),
  });

  it('gives the same waits however often a snapshot is repeated, and none is negative', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        const run = (repeat: boolean) => {
          let [state, at]: [ClockState, number] = [{}, T];
          const turns: Turn[] = [];
          const finished: FinishedWait[] = [];
          steps.forEach(({ side, gap, repeats }, index) => {
            at += gap;
            turns.push(turn(`t${index}`, side, at));
            for (let n = 0; n < (repeat ? repeats : 1); n++) {
              const next = advanceClock(
                state,
                { ...shows([...turns]), takenAt: at + n },
                place,
                judgedAt(at + n - T),
              );
              state = next.state;
              finished.push(...next.finished);
            }
          });
          return finished;
        };
        const once = run(false);
        expect(run(true)).toEqual(once);
        for (const wait of once) expect(wait.answeredAt).toBeGreaterThanOrEqual(wait.startedAt);
        const sides = steps.map((one) => one.side).filter((side) => side === 'buyer' || side === 'seller');
        const answers = sides.filter((side, index) => side === 'seller' && sides[index - 1] === 'buyer');
        expect(once).toHaveLength(answers.length);
      }),
    );
  });

  it('forgets a closed tab and long quiet chats, and nobody who waits elsewhere', () => {
    const { state } = play([shows([turn('ask', 'buyer', T)], [listed('bo')]), 0]);
    expect(Object.keys(forgetChats(state, () => false, T + 13 * 3_600_000))).toEqual(['shop/ann']);
    expect(forgetChats(state, (chat) => chat.tabId === 7, T)).toEqual({});
  });
});
