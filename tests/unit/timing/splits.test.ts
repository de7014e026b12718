import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Side, Turn } from '../../../lib/core/chat/turn.ts';
import { advanceClock, type ClockLook } from '../../../lib/core/timing/clock.ts';
import type { ClockState, FinishedWait } from '../../../lib/core/timing/clock-state.ts';
import { coverGap, shiftClock } from '../../../lib/core/timing/gaps.ts';
import { judgedAt, listed, place, rulesWith, shows, T, turn } from './played-clock.ts';

const WORDS = ['在吗', '有货吗', '您好', '稍等', '今天发货', 'Hi', 'When?', 'Tomorrow', '会话已结束', '😊'];

interface Event {
  side: Side;
  gap: number;
  words: number;
  /** How late the page's own time is before we saw it; null: it shows none. */
  lag: number | null;
  isCard: boolean;
}

const event = fc.record<Event>({
  side: fc.constantFrom<Side>('buyer', 'buyer', 'seller', 'seller', 'robot', 'system'),
  gap: fc.integer({ min: 1, max: 40_000 }),
  words: fc.nat({ max: WORDS.length - 1 }),
  lag: fc.option(fc.integer({ min: 0, max: 900 }), { freq: 2 }),
  isCard: fc.boolean(),
});

/** How one page cuts the same conversation into looks. */
const cut = fc.record({
  looks: fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
  repeats: fc.array(fc.integer({ min: 1, max: 3 }), { minLength: 41, maxLength: 41 }),
  window: fc.nat({ max: 20 }),
});

const platform = fc.constantFrom(undefined, 'pinduoduo', 'tiktok-us', 'etsy', 'jingdong', 'weixin', 'lazada');

/** Its first row shows how finely the page dates: what looks only learn later they cannot say alike from the first one on. */
const FIRST = turn('first', 'system', T, { pageAt: T - 1 });

function turnsOf(events: readonly Event[]): Turn[] {
  let at = T;
  const turns = events.map(({ side, gap, words, lag, isCard }, index) => {
    at += gap;
    const pageAt = lag === null ? null : at - lag;
    const kind = isCard && side !== 'system' ? 'card' : 'text';
    return turn(`t${index}`, side, at, { text: WORDS[words] ?? '', pageAt, kind });
  });
  return [FIRST, ...turns];
}

interface Cut {
  looks: readonly boolean[];
  repeats: readonly number[];
  window: number;
}

const ONE_BY_ONE: Cut = { looks: [], repeats: [], window: 1000 };

function play(turns: readonly Turn[], by: Partial<ClockLook>, { looks, repeats, window }: Cut) {
  let state: ClockState = {};
  const finished: FinishedWait[] = [];
  turns.forEach(({ seenAt }, index) => {
    const isLast = index === turns.length - 1;
    if (looks[index] === false && !isLast) return;
    for (let n = 0; n < (repeats[index] ?? 1); n++) {
      const at = (seenAt ?? T) - T + (isLast ? 0 : n % 2);
      const shown = turns.slice(Math.max(0, index + 1 - window), index + 1);
      const look = { ...shows(shown, [listed('ann', { active: true })]), takenAt: T + at };
      const step = advanceClock(state, look, place, judgedAt(at, by));
      state = step.state;
      finished.push(...step.finished);
    }
  });
  return { wait: state['shop/ann']?.wait ?? null, finished };
}

describe('any conversation', () => {
  it('gives the same waits however its page cuts it into snapshots and repeats them', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), cut, platform, (events, cuts, preset) => {
        const turns = turnsOf(events);
        // A page need not show all rows, but at each look the newest one of the look before.
        let hole = 0;
        let longest = 0;
        for (const isLook of cuts.looks) {
          hole = isLook ? 0 : hole + 1;
          longest = Math.max(longest, hole);
        }
        const window = longest + 2 + cuts.window;
        const by = { rules: rulesWith(preset) };
        expect(play(turns, by, { ...cuts, window })).toEqual(play(turns, by, ONE_BY_ONE));
      }),
      { numRuns: 400 },
    );
  });

  it('has no wait that is negative, ends before it starts, or is counted twice', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), platform, (events, preset) => {
        const { finished } = play(turnsOf(events), { rules: rulesWith(preset) }, ONE_BY_ONE);
        let last = 0;
        for (const wait of finished) {
          expect(wait.startedAt).toBeGreaterThanOrEqual(last);
          expect(wait.endedAt).toBeGreaterThanOrEqual(wait.startedAt);
          expect(wait.answerFromAt).toBeGreaterThanOrEqual(wait.startedAt);
          if (wait.greetedAt !== null) expect(wait.greetedAt).toBeGreaterThanOrEqual(wait.startedAt);
          if (wait.answeredAt !== null)
            expect(wait.answeredAt).toBeGreaterThanOrEqual(wait.greetedAt ?? wait.startedAt);
          expect(wait.blindMs).toBe(0);
          last = wait.startedAt;
        }
        expect(new Set(finished.map(({ key }) => key)).size).toBe(finished.length);
      }),
      {
        numRuns: 400,
        // Dated by the page before the question ahead of it was seen.
        examples: [1, 2].map((gap) => {
          const row = { gap: 1, words: 0, isCard: false };
          const rows: Event[] = [
            { ...row, gap, side: 'buyer', lag: null },
            { ...row, side: 'seller', lag: 2 },
            { ...row, side: 'buyer', lag: 3 },
            { ...row, side: 'seller', lag: null },
          ];
          return [rows, undefined] as [Event[], undefined];
        }),
      },
    );
  });

  it('is measured the same in the house whatever the platform asks, as long as it is content with what the house is', () => {
    fc.assert(
      fc.property(fc.array(event, { maxLength: 40 }), (events) => {
        const turns = turnsOf(events);
        const times = ({ finished }: ReturnType<typeof play>) =>
          finished.map(({ startedAt, greetedAt, answeredAt }) => [startedAt, greetedAt, answeredAt]);
        const bare = times(play(turns, {}, ONE_BY_ONE));
        expect(times(play(turns, { rules: rulesWith('pinduoduo') }, ONE_BY_ONE))).toEqual(bare);
      }),
    );
  });

  it('starts nothing from history, however much of it is shown later', () => {
    fc.assert(
      fc.property(fc.array(event, { minLength: 1, maxLength: 40 }), fc.nat(), (events, from) => {
        const old = turnsOf(events).map((row) => ({ ...row, seenAt: null, pageAt: null }));
        const first = advanceClock(
          {},
          { ...shows(old.slice(from % old.length)), takenAt: T },
          place,
          judgedAt(0),
        );
        const all = advanceClock(first.state, { ...shows(old), takenAt: T + 9 }, place, judgedAt(9));
        expect(all.state['shop/ann']?.wait).toBeNull();
        expect([...first.finished, ...all.finished]).toEqual([]);
      }),
    );
  });
});

describe('a clock that is put back', () => {
  it('leaves the time that a buyer has waited as it was, and marks it as not sure', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 30_000 }),
        fc.integer({ min: 3_000, max: 9_000_000 }),
        (waited, back) => {
          const asked = advanceClock(
            {},
            { ...shows([turn('q', 'buyer', T)]), takenAt: T },
            place,
            judgedAt(0),
          );
          const shifted = shiftClock(asked.state, -back)['shop/ann']?.wait;
          expect(T + waited - back - (shifted?.startedAt ?? 0)).toBe(waited);
          expect(shifted).toMatchObject({ isUnsure: true, blindMs: back });
        },
      ),
    );
  });
});

describe('a gap', () => {
  it('adds to the waits that ran through it what of it they had to wait', () => {
    const { state } = advanceClock({}, { ...shows([turn('q', 'buyer', T)]), takenAt: T }, place, judgedAt(0));
    const gap = { site: 'shop', tabId: -1, from: T - 5_000, to: T + 7_000, why: 'page' } as const;
    expect(coverGap(state, gap)['shop/ann']?.wait).toMatchObject({ blindMs: 7_000, isUnsure: false });
    expect(coverGap(state, { ...gap, site: 'other' })).toEqual(state);
    expect(coverGap(state, { ...gap, why: 'asleep' })['shop/ann']?.wait?.isUnsure).toBe(true);
  });
});
