import { describe, expect, test } from 'vitest';
import { isSaidAlready, signalFor } from '../../../lib/core/alerts/alert-round.ts';
import { type AlertSettings, DEFAULT_ALERTS, readSettings } from '../../../lib/core/alerts/alert-settings.ts';
import { chooseWays, type Situation } from '../../../lib/core/alerts/choose-ways.ts';
import { lengthOf, type Signal, TONES } from '../../../lib/core/alerts/tones.ts';
import { alertsDue } from '../../../lib/core/timing/alerts-due.ts';
import { clockOf, sampleChat, T } from '../queue/sample-wait.ts';

const all: AlertSettings = { ...DEFAULT_ALERTS, notify: true, nudge: true };
const away: Situation = { now: T, silentUntil: 0, isThere: false };
const over = { at: 'due', what: 'greet' } as const;
const nudge = { at: 'nudge', what: 'greet' } as const;
const promise = { at: 'due', what: 'promise' } as const;

describe('how to call', () => {
  test('in every way that is switched on, when a target is missed', () => {
    expect(chooseWays(over, all, away)).toEqual(['sound', 'notify', 'title']);
    expect(chooseWays(over, { ...all, sound: false, title: false }, away)).toEqual(['notify']);
  });

  test('before it is late, with a soft tone at most', () => {
    expect(chooseWays(nudge, all, away)).toEqual(['sound']);
    expect(chooseWays(nudge, { ...all, nudge: false }, away)).toEqual([]);
    expect(chooseWays(nudge, { ...all, sound: false }, away)).toEqual([]);
  });

  test('a promise flashes no page: it belongs to no moment of one', () => {
    expect(chooseWays(promise, all, away)).toEqual(['sound', 'notify']);
  });

  test('not where somebody looks at the chat, unless that is wanted', () => {
    expect(chooseWays(over, all, { ...away, isThere: true })).toEqual([]);
    expect(chooseWays(over, { ...all, onlyAway: false }, { ...away, isThere: true })).toHaveLength(3);
  });

  test('not while nothing may disturb, and again from then on', () => {
    expect(chooseWays(over, all, { ...away, silentUntil: T + 1 })).toEqual([]);
    expect(chooseWays(over, all, { ...away, silentUntil: T })).toHaveLength(3);
  });

  test('not in quiet hours, over midnight too', () => {
    const quiet = { ...all, quiet: [{ from: '22:00', to: '08:00' }] };
    const at = (hour: number) => new Date(2026, 10, 23, hour, 30).getTime();
    expect(chooseWays(over, quiet, { ...away, now: at(23) })).toEqual([]);
    expect(chooseWays(over, quiet, { ...away, now: at(7) })).toEqual([]);
    expect(chooseWays(over, quiet, { ...away, now: at(12) })).toHaveLength(3);
  });
});

describe('a buyer whom nobody has greeted', () => {
  const said = (wait: Parameters<typeof sampleChat>[1]) =>
    alertsDue(clockOf(sampleChat('a', wait)), { after: T, until: T + 60_000 })
      .filter((alert) => !isSaidAlready(alert))
      .map(({ what, at }) => `${what} ${at}`);

  test('is called for once: that the answer is late too is no news', () => {
    expect(said({})).toEqual(['greet nudge', 'greet due']);
  });

  test('is called for again when the answer to a greeting is late', () => {
    expect(said({ greetedAt: T + 5_000, answerFromAt: T + 5_000 })).toContain('answer due');
  });
});

describe('the signals', () => {
  test('the worst of what came at once sounds', () => {
    expect(signalFor([nudge, over, promise])).toBe('due');
    expect(signalFor([over, { at: 'due', what: 'platform' }])).toBe('platform');
    expect(signalFor([nudge, promise])).toBe('promise');
    expect(signalFor([nudge])).toBe('nudge');
    expect(signalFor([])).toBeNull();
  });

  test('can be told from each other by ear, and none lasts a second', () => {
    const tunes = Object.keys(TONES) as Signal[];
    expect(new Set(tunes.map((name) => JSON.stringify(TONES[name]))).size).toBe(tunes.length);
    for (const name of tunes) expect(lengthOf(name)).toBeLessThan(1000);
  });
});

describe('the settings', () => {
  test('what is stored and usable counts, what is broken takes its default', () => {
    const stored = { sound: false, volume: 7, quiet: 'never', notify: true, strange: 1 };
    expect(readSettings(stored)).toEqual({ ...DEFAULT_ALERTS, sound: false, notify: true });
    expect(readSettings(null)).toEqual(DEFAULT_ALERTS);
  });
});
