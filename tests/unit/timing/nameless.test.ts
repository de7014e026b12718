import { describe, expect, test } from 'vitest';
import { isOf, namelessId, namelessKey, namesIn, withoutName } from '../../../lib/core/timing/nameless.ts';
import { runningWaits, takeUpWaits } from '../../../lib/core/timing/running-wait.ts';
import { sampleWait } from '../../support/sample-waits.ts';
import { listed, place, play, shows, T, turn } from './played-clock.ts';

const NAME = '小林家的猫';
const wait = sampleWait({ site: 'feige', shop: 'A', chatId: NAME, key: `feige|A|${NAME}|q1` });
const never = () => false;

describe('a wait whose only id is the name', () => {
  test('goes to disk without it, all else as it was', () => {
    const kept = withoutName(wait);
    expect(JSON.stringify(kept)).not.toContain(NAME);
    expect({ ...kept, chatId: wait.chatId, key: wait.key }).toEqual(wait);
    expect(kept.key).toBe(withoutName({ ...wait }).key);
  });

  test('is found again by the name, and by no other name, shop or site', () => {
    const kept = withoutName(wait);
    expect(isOf(kept, NAME)).toBe(true);
    expect(isOf(kept, `${NAME} `)).toBe(true);
    expect(isOf(kept, '小林家的狗')).toBe(false);
    expect(isOf({ ...kept, shop: 'B' }, NAME)).toBe(false);
    expect(isOf({ ...kept, site: 'etsy' }, NAME)).toBe(false);
    expect(isOf(wait, NAME)).toBe(true);
  });

  test('keeps the key that it has from disk', () => {
    const key = namelessKey(wait.key);
    expect(namelessKey(key)).toBe(key);
    expect(withoutName({ ...wait, key }).key).toBe(key);
  });
});

test('ids are names where the site has no others, and where they say what the name says', () => {
  const snapshot = {
    ...shows([], [listed('300', { name: 'Ann' }), listed('Bo')], '301'),
    open: { chatId: '301', buyerName: 'Cy', turns: [], product: null, order: null },
  };
  expect([...namesIn(snapshot, never)]).toEqual(['Bo']);
  expect([...namesIn(snapshot, (site) => site === 'shop')]).toEqual(['300', 'Bo', '301']);
});

describe('what is kept of a wait that runs', () => {
  const asked = shows([turn('q1', 'buyer', T)], [], NAME);
  const running = () => runningWaits(play([asked, 1_000]).state, never);
  const again = shows([turn('q1', 'buyer')], [], NAME);
  const back = (snapshot = again) => takeUpWaits({}, running(), snapshot, place, T + 60_000);

  test('has no name, and is taken up by the buyer of that name, as if nothing had been', () => {
    expect(running()).toHaveLength(1);
    expect(JSON.stringify(running())).not.toContain(NAME);
    const { state, left } = back();
    expect(left).toEqual([]);
    expect(state[`shop/${NAME}`]).toMatchObject({ chatId: NAME, wait: { startedAt: T, startKnown: true } });
  });

  test('is taken up from the list too, and by nobody else', () => {
    expect(back(shows(null, [listed('x'), listed(NAME, { unread: 1 })])).left).toEqual([]);
    expect(back(shows(null, [listed('x')])).left).toHaveLength(1);
    expect(back({ ...again, site: 'other' }).left).toHaveLength(1);
  });

  test('stays without it before the page has told the name again', () => {
    const { state } = back();
    const kept = runningWaits(state, never);
    expect(kept.map(({ chatId, wait }) => [chatId, wait.key])).toEqual(
      running().map(({ chatId, wait }) => [chatId, wait.key]),
    );
  });

  test('keeps the page’s own id where there is one, unless the site is one of names', () => {
    const own = play([{ ...asked, open: asked.open && { ...asked.open, buyerName: 'Ann' } }, 1_000]).state;
    expect(runningWaits(own, never)[0]?.chatId).toBe(NAME);
    expect(runningWaits(own, () => true)[0]?.chatId).toBe(namelessId('shop', '', NAME));
  });
});
