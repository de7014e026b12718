import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { nextDue } from '../../../lib/core/queue/next-due.ts';
import { holdOrder, queueItems } from '../../../lib/core/queue/queue-items.ts';
import { clockOf, sampleChat, sampleWait, T } from './sample-wait.ts';

const MINUTE = 60_000;
const promise = (id: number, dueAt: number) => ({
  id,
  chatKey: 'practice/p',
  name: 'p',
  text: 'later',
  dueAt,
});
const reply = (at: number) => ({ kind: 'reply', startedAt: at, answerFromAt: at }) as const;

describe('the queue', () => {
  test('puts first questions first, then whoever has least time left', () => {
    const clock = clockOf(
      sampleChat('late reply', reply(T - 60_000)),
      sampleChat('reply', reply(T)),
      sampleChat('first', { startedAt: T + 5_000, answerFromAt: T + 5_000 }),
      sampleChat('quiet', null),
    );
    expect(queueItems(clock, [], T).map(({ key }) => key)).toEqual([
      'practice/first',
      'practice/late reply',
      'practice/reply',
    ]);
  });

  test('a greeted buyer is no first question any more', () => {
    const greeted = { greetedAt: T + 3_000, answerFromAt: T + 3_000 };
    const clock = clockOf(sampleChat('greeted', greeted), sampleChat('reply', reply(T - 10_000)));
    expect(queueItems(clock, [], T).map(({ key }) => key)).toEqual(['practice/reply', 'practice/greeted']);
  });

  test('a promise comes in five minutes before it is due, and rises as its time comes', () => {
    const clock = clockOf(sampleChat('reply', reply(T)));
    const order = (dueAt: number) => queueItems(clock, [promise(1, dueAt)], T).map(({ kind }) => kind);
    expect(order(T + 6 * MINUTE)).toEqual(['wait']);
    expect(order(T + 4 * MINUTE)).toEqual(['wait', 'promise']);
    expect(order(T - MINUTE)).toEqual(['promise', 'wait']);
  });

  test('who has no deadline stands last', () => {
    const closed = { isOutOfHours: true, opensAt: null };
    const clock = clockOf(sampleChat('night', { ...reply(T), ...closed }), sampleChat('reply', reply(T)));
    expect(queueItems(clock, [], T).map(({ key }) => key)).toEqual(['practice/reply', 'practice/night']);
  });
});

describe('while somebody is at the queue', () => {
  const keys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });

  test('nobody who stood there changes places, and everybody is there once', () => {
    fc.assert(
      fc.property(keys, keys, (held, now) => {
        const shown = holdOrder(
          held,
          now.map((key) => ({ key })),
        );
        expect(shown.slice(0, held.length).map(({ key }) => key)).toEqual(held);
        expect(
          shown
            .filter(({ item }) => item)
            .map(({ key }) => key)
            .sort(),
        ).toEqual([...now].sort());
        expect(new Set(shown.map(({ key }) => key)).size).toBe(shown.length);
      }),
    );
  });
});

describe('what is due next', () => {
  test('is what has the least time by any rule that is not met', () => {
    expect(nextDue(sampleWait())).toEqual({ what: 'greet', dueAt: T + 15_000, targetMs: 15_000 });
    expect(nextDue(sampleWait({ greetedAt: T + 5_000, answerFromAt: T + 5_000 }))).toMatchObject({
      what: 'answer',
      dueAt: T + 25_000,
    });
    expect(nextDue(sampleWait({ platformTargetMs: 10_000 }))).toMatchObject({ what: 'platform' });
  });

  test('is nothing while the shop is closed and no opening is known', () => {
    expect(nextDue(sampleWait({ isOutOfHours: true }))).toBeNull();
  });
});
