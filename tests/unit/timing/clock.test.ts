import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChatSnapshot, ListedChat } from '../../../lib/core/chat/snapshot.ts';
import type { Side, Turn } from '../../../lib/core/chat/turn.ts';
import {
  advanceClock,
  type ClockState,
  type FinishedWait,
  forgetChats,
  waitingChats,
} from '../../../lib/core/timing/clock.ts';

const T = 1_800_000_000_000;
const place = { tabId: 7, frameId: 0 };

const turn = (id: string, side: Side, seenAt: number | null = null, more: Partial<Turn> = {}): Turn => ({
  id,
  side,
  kind: 'text',
  text: id,
  pageAt: null,
  seenAt,
  ...more,
});
const listed = (chatId: string, more: Partial<ListedChat> = {}): ListedChat => ({
  chatId,
  name: chatId,
  preview: '',
  unread: 0,
  waiting: false,
  active: false,
  ...more,
});
const shows = (turns: Turn[] | null, list: ListedChat[] = [], chatId = 'ann'): ChatSnapshot => ({
  site: 'shop',
  shop: '',
  open: turns && { chatId, buyerName: chatId, turns },
  list,
  missing: [],
  takenAt: T,
});

/** Plays `[snapshot, ms after T]` one after the other. */
function play(...steps: [ChatSnapshot, number][]): { state: ClockState; finished: FinishedWait[] } {
  let state: ClockState = {};
  const finished: FinishedWait[] = [];
  for (const [snapshot, at] of steps) {
    const step = advanceClock(state, snapshot, place, T + at);
    state = step.state;
    finished.push(...step.finished);
  }
  return { state, finished };
}

describe('the clock of an open chat', () => {
  it('starts when the buyer writes and stops when a human of the shop writes', () => {
    const ask = turn('ask', 'buyer', T);
    const { state, finished } = play(
      [shows([ask]), 10],
      [shows([ask, turn('answer', 'seller', T + 8_000)]), 8_010],
    );
    expect(finished).toEqual([
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
    expect(finished).toEqual([]);
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
    expect(finished).toEqual([]);
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
              const next = advanceClock(state, shows([...turns]), place, at + n);
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
