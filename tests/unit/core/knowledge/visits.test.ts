import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buyerKey } from '../../../../lib/core/knowledge/buyer-memory.ts';
import {
  advanceVisits,
  type Sight,
  type StoredVisits,
  sightOf,
} from '../../../../lib/core/knowledge/visits.ts';
import { snapshotOf } from './snapshot-of.ts';

const HOUR = 3_600_000;
const NOON = new Date(2026, 10, 3, 12).getTime();

const sight = (turnId: string, at: number | null): Sight => ({
  ...{ key: 'k', site: 'practice', shop: 'S', chatId: 'c' },
  ...{ turnId, at },
});

/** Sights one after the other, each seen the moment it is sent. */
function play(...ats: number[]): StoredVisits | null {
  return ats.reduce<StoredVisits | null>(
    (before, at, index) => advanceVisits(before, sight(`t${index}`, at), at) ?? before,
    null,
  );
}

test('who writes on within six hours of one day is on one visit', () => {
  expect(play(NOON, NOON + HOUR, NOON + 6 * HOUR)).toMatchObject({
    visits: 1,
    firstSeenAt: NOON,
    lastSeenAt: NOON + 6 * HOUR,
    previousSeenAt: null,
  });
});

test('after more than six hours, or on a new day, it is another visit', () => {
  expect(play(NOON, NOON + 7 * HOUR)).toMatchObject({ visits: 2, previousSeenAt: NOON });
  const evening = NOON + 10 * HOUR;
  const morning = evening + 5 * HOUR;
  expect(play(evening, morning)).toMatchObject({ visits: 2, visitStartedAt: morning });
});

test('a chat that goes on past midnight is one visit', () => {
  const late = NOON + 12 * HOUR - 5 * 60_000;
  expect(play(late, late + 10 * 60_000)).toMatchObject({ visits: 1 });
});

test('where the page dates nothing, a message counts when it is first seen, and never twice', () => {
  const first = advanceVisits(null, sight('a', null), NOON);
  expect(first).toMatchObject({ visits: 1, lastSeenAt: NOON });
  expect(advanceVisits(first, sight('a', null), NOON + 48 * HOUR)).toBeNull();
  expect(advanceVisits(first, sight('b', null), NOON + 48 * HOUR)).toMatchObject({ visits: 2 });
});

test('the next "hello" counts by its date, though the page gives it the id of the last one', () => {
  const first = advanceVisits(null, sight('a', NOON), NOON);
  expect(advanceVisits(first, sight('a', NOON + 48 * HOUR), NOON + 48 * HOUR)).toMatchObject({ visits: 2 });
  expect(advanceVisits(first, sight('b', NOON - 60_000), NOON + HOUR)).toBeNull();
});

test('who only leafs through old chats meets nobody', () => {
  expect(advanceVisits(null, sight('a', NOON - 30 * HOUR), NOON)).toBeNull();
});

test('a date in the future counts as now', () => {
  expect(advanceVisits(null, sight('a', NOON + 99 * HOUR), NOON)).toMatchObject({ lastSeenAt: NOON });
});

test('the same sights again change nothing, whatever they are', () => {
  const moment = fc.integer({ min: NOON, max: NOON + 400 * HOUR });
  fc.assert(
    fc.property(fc.array(moment, { minLength: 1 }), (moments) => {
      const ats = moments.toSorted((a, b) => a - b);
      const after = play(...ats);
      const last = sight(`t${ats.length - 1}`, ats.at(-1) ?? null);
      expect(advanceVisits(after, last, NOON + 500 * HOUR)).toBeNull();
      expect(after?.visits).toBeLessThanOrEqual(ats.length);
    }),
  );
});

test('a buyer is seen by their newest message, dated by us before the page', () => {
  const snapshot = snapshotOf({ chatId: '7', buyerName: 'Ann' }, [
    { side: 'buyer', pageAt: 5, seenAt: 6 },
    { side: 'seller', pageAt: 7 },
  ]);
  expect(sightOf(snapshot)).toMatchObject({ at: 6, turnId: 't0', chatId: '7', shop: 'S' });
  expect(sightOf(snapshotOf({ chatId: '7', buyerName: 'Ann' }, [{ side: 'robot' }]))).toBeNull();
  expect(sightOf({ ...snapshot, open: null })).toBeNull();
});

test('a name that is the only id reaches the key as a fingerprint, and a masked one is nobody', () => {
  const key = buyerKey('feige', '', '小林家的猫', '小林家的猫') ?? '';
  expect(key).toMatch(/^feige\/\n~\w+$/);
  expect(key).toBe(buyerKey('feige', '', '小林家的猫 ', '小林家的猫'));
  expect(key).not.toBe(buyerKey('feige', '', '小林家的狗', '小林家的狗'));
  expect(buyerKey('feige', '', 'S*****n', 'S*****n')).toBeNull();
  expect(buyerKey('pinduoduo', '', '300', 'S*****n')).toBe('pinduoduo/\n300');
  expect(sightOf(snapshotOf({ chatId: 'Ann', buyerName: 'Ann' }, [{ side: 'buyer' }]))?.chatId).toBe('');
});

test('one buyer of two shops is two', () => {
  expect(buyerKey('x', 'A', '1', 'n')).not.toBe(buyerKey('x', 'B', '1', 'n'));
});
