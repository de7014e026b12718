import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createDesk } from '../../../lib/practice/desk.ts';
import { seededRandom } from '../../../lib/practice/random.ts';
import { createRehearsal } from '../../../lib/practice/rehearsal.ts';
import { createStopwatch } from '../../../lib/practice/stopwatch.ts';
import { summarise } from '../../../lib/practice/summary.ts';
import { shopWith } from './scenario.ts';

/** A desk with buyers and a clock that only the test moves. */
function open(...buyers: Record<string, unknown>[]) {
  const watch = createStopwatch(Date.now);
  const desk = createDesk({ now: Date.now, deskMs: watch.elapsedMs });
  const after = (ms: number, wake: () => void) => {
    const timer = setTimeout(wake, ms);
    return () => clearTimeout(timer);
  };
  const rehearsal = createRehearsal({
    desk,
    scenario: shopWith(...buyers),
    watch,
    random: seededRandom(5),
    after,
  });
  const texts = (chatId: string) =>
    (desk.store.getState().chats[chatId]?.pages.flat() ?? []).map(({ text }) => text);
  const pass = (seconds: number) => vi.advanceTimersByTime(seconds * 1000);
  return { desk, rehearsal, texts, pass, state: () => desk.store.getState() };
}

const asks = { beats: [{ say: ['is it blue?'] }, { say: ['thanks'], closing: true }] };

describe('the rehearsal', () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  it('lists a buyer when the first row comes, not before', () => {
    const { rehearsal, state, pass } = open({ ...asks, arrivesAfterS: 30 });
    rehearsal.start();
    pass(29);
    expect(state().listed).toEqual([]);
    pass(5);
    expect(state().listed).toEqual(['buyer-1']);
    expect(state().chats['buyer-1']?.waiting).toBe(true);
  });

  it('lists a buyer who was here before from the start, with nothing to answer and nothing unread', () => {
    const { rehearsal, state, texts } = open({
      ...asks,
      arrivesAfterS: 30,
      history: [{ daysAgo: 3, row: 'it came, thank you' }],
    });
    rehearsal.start();
    expect(texts('buyer-1')).toEqual(['it came, thank you']);
    expect(state().chats['buyer-1']).toMatchObject({ waiting: false, unread: 0, askedAt: null });
  });

  it('hears a reply in the chat where it was sent, and only there', () => {
    const { desk, rehearsal, texts, pass } = open(asks, asks);
    rehearsal.start();
    pass(10);
    desk.open('buyer-1');
    desk.write('buyer-1', 'it is blue');
    desk.send();
    pass(15);
    expect(texts('buyer-1')).toContain('thanks');
    expect(texts('buyer-2')).not.toContain('thanks');
  });

  it('stands still while paused, and goes on where it stood', () => {
    const { rehearsal, state, texts, pass } = open({ ...asks, arrivesAfterS: 20 });
    rehearsal.start();
    pass(15);
    rehearsal.pause();
    pass(600);
    expect([state().phase, state().listed]).toEqual(['paused', []]);
    rehearsal.start();
    pass(4);
    expect(state().listed).toEqual([]);
    pass(6);
    expect(texts('buyer-1')[0]).toBe('is it blue?');
  });

  it('is over when every buyer is done or gone, and says so in the chat of who left', () => {
    const { desk, rehearsal, state, texts, pass } = open(asks, { ...asks, patienceS: 30 });
    rehearsal.start();
    pass(10);
    desk.say({ chatId: 'buyer-1', side: 'seller', text: 'it is blue' });
    pass(60);
    expect(state().phase).toBe('over');
    expect(texts('buyer-1').at(-1)).toBe('thanks');
    expect(texts('buyer-2').at(-1)).toBe('The buyer has left');
    expect(summarise(Object.values(state().chats))).toMatchObject({ asked: 2, answered: 1 });
  });

  it('measures the first answer without the pauses', () => {
    const { desk, rehearsal, state, pass } = open(asks);
    rehearsal.start();
    pass(5);
    const asked = state().chats['buyer-1']?.askedAt ?? Number.NaN;
    rehearsal.pause();
    pass(100);
    rehearsal.start();
    pass(5);
    desk.say({ chatId: 'buyer-1', side: 'seller', text: 'it is blue' });
    expect(summarise(Object.values(state().chats)).averageFirstAnswerMs).toBe(10_000 - asked);
  });

  it('begins another round with new conversations on an empty desk', () => {
    const { rehearsal, state, pass } = open(asks);
    rehearsal.start();
    pass(10);
    rehearsal.restart();
    expect(state()).toMatchObject({ listed: [], phase: 'running' });
    pass(10);
    expect(state().listed).toEqual(['buyer-1-2']);
  });

  it('leaves nothing behind when cleared: no chat, no timer', () => {
    const { rehearsal, state, pass } = open(asks);
    rehearsal.start();
    pass(10);
    rehearsal.clear();
    expect(vi.getTimerCount()).toBe(0);
    pass(600);
    expect(state()).toMatchObject({ listed: [], openId: null, phase: 'idle' });
  });
});
