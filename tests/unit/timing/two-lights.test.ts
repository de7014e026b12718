import { describe, expect, test } from 'vitest';
import wordFile from '../../../assets/presets/reply-words.json' with { type: 'json' };
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { isInPlatformTime, isInTime } from '../../../lib/core/timing/clock-state.ts';
import type { ShopHours } from '../../../lib/core/timing/hours.ts';
import { lightsAt } from '../../../lib/core/timing/lights.ts';
import { createReplyReader } from '../../../lib/core/timing/read-reply.ts';
import { play, playBy, rulesWith, shows, T, turn } from './played-clock.ts';

const says = (id: string, at: number, text: string, side: Turn['side'] = 'seller') =>
  turn(id, side, T + at, { text });
/** Plays rows as they come, each at its own moment. */
const live = (judges: Parameters<typeof playBy>[0], rows: Turn[]) =>
  playBy(
    judges,
    ...rows.map(
      (row, at) =>
        [shows(rows.slice(0, at + 1)), (row.seenAt ?? T) - T] as [ReturnType<typeof shows>, number],
    ),
  );
const ask = says('q', 0, '几天能到', 'buyer');

describe('what the shop says', () => {
  const { replyOf, endingOf } = createReplyReader(wordFile, [
    { purpose: 'hold', text: '我去问{warehouse}，问到马上回您。' },
    { purpose: 'greeting', text: 'Hi, welcome to {shop}! I’m {agent}.' },
  ]);
  const kinds = (...texts: string[]) => texts.map((text) => replyOf({ kind: 'text', text }));

  test('is a bare greeting', () => {
    const all = kinds(
      '您好',
      '亲，在的呢~',
      '您好亲，欢迎光临本店，请问有什么可以帮您？',
      'Hi!',
      'Hello there, how can I help you today?',
      '😊',
      'Hi, welcome to Maple & Oak! I’m Lily.',
    );
    expect(new Set(all)).toEqual(new Set(['greeting']));
  });

  test('is an empty "one moment", or a holding line', () => {
    const all = kinds(
      '稍等',
      '亲，请稍等一下哦',
      '好的，我帮您查一下，稍等',
      'One moment please',
      'Hello! Let me check, just a moment.',
      '我去问上海仓，问到马上回您。',
      '3分钟内回复您',
    );
    expect(new Set(all)).toEqual(new Set(['hold']));
  });

  test('is an answer as soon as it says more', () => {
    const all = kinds(
      '好的',
      '有的亲',
      '稍等，今天就能发出',
      '您好，运费5元',
      'Hi, it ships today',
      'Yes',
      '马上给您发货',
    );
    expect(new Set(all)).toEqual(new Set(['answer']));
    expect(replyOf({ kind: 'card', text: '' })).toBe('answer');
  });

  test('ends with the platform’s own row, but not when the buyer was handed over to us', () => {
    const ends = (text: string) => endingOf({ text });
    expect(
      ['会话已结束', '客服小王已将会话转接给小李', 'The chat was closed by the buyer'].map(ends),
    ).toEqual(['closed', 'transfer', 'closed']);
    expect(
      ['小王将该会话转接给您', 'Order placed', 'The conversation was transferred to you'].map(ends),
    ).toEqual([null, null, null]);
  });
});

describe('the two lights', () => {
  test('a greeting turns the first green and starts the second one’s 20 s', () => {
    const { state } = live({}, [ask, says('hi', 5_000, '您好亲')]);
    const chat = state['shop/ann'];
    expect(chat?.deadlines).toEqual({ greet: null, answer: T + 25_000, platform: null });
    expect(chat && [lightsAt(chat, T + 6_000), lightsAt(chat, T + 26_000)]).toEqual([
      { greeted: 'green', answered: 'running' },
      { greeted: 'green', answered: 'late' },
    ]);
  });

  test('an answer turns both, and both count', () => {
    const { state, finished } = live({}, [ask, says('hi', 5_000, '您好亲'), says('a', 22_000, '明天就到')]);
    expect(state['shop/ann']).toMatchObject({ wait: null, lights: { greeted: 'green', answered: 'green' } });
    expect(finished).toMatchObject([
      { greetedAt: T + 5_000, answerFromAt: T + 5_000, answeredAt: T + 22_000 },
    ]);
    expect(finished.map(isInTime)).toEqual([true]);
    const late = live({}, [ask, says('hi', 16_000, '您好亲'), says('a', 22_000, '明天就到')]);
    expect(late.finished.map(isInTime)).toEqual([false]);
    expect(late.state['shop/ann']?.lights).toEqual({ greeted: 'late', answered: 'green' });
  });

  test('one holding line starts the second clock anew, a second one does not', () => {
    const rows = [ask, says('h1', 9_000, '稍等'), says('h2', 20_000, '请稍等')];
    expect(live({}, rows).state['shop/ann']?.deadlines.answer).toBe(T + 29_000);
  });

  test('a greeting answers a buyer who has only said hello', () => {
    const { state, finished } = live({}, [says('hi', 0, '在吗', 'buyer'), says('yes', 4_000, '在的亲')]);
    expect(state['shop/ann']?.wait).toBeNull();
    expect(finished).toMatchObject([{ answeredAt: T + 4_000 }]);
  });

  test('but not where the platform’s preset says that a greeting is none: its clock runs on, the house asks nothing', () => {
    const rules = rulesWith('tiktok-us');
    const rows = [says('hi', 0, 'Hi', 'buyer'), says('yes', 4_000, 'Hello!')];
    const greeted = live({ rules }, rows);
    expect(greeted.finished).toEqual([]);
    expect(greeted.state['shop/ann']).toMatchObject({
      lights: { greeted: 'green', answered: 'running' },
      deadlines: { greet: null, answer: null },
    });
    const more = [...rows, says('q', 60_000, 'When does it ship?', 'buyer')];
    expect(live({ rules }, more).state['shop/ann']?.deadlines.answer).toBe(T + 80_000);
    const { finished } = live({ rules }, [...more, says('a', 70_000, 'Tomorrow.')]);
    expect(finished).toMatchObject([
      { startedAt: T, answerFromAt: T + 60_000, platformAnsweredAt: T + 70_000 },
    ]);
    expect(finished.map(isInTime)).toEqual([true]);
    expect(finished.map(isInPlatformTime)).toEqual([true]);
  });

  test('an empty "one moment" stops a platform that counts it, and not one that does not', () => {
    const rows = [ask, says('h', 9_000, '稍等')];
    const due = (id: string) => live({ rules: rulesWith(id) }, rows).state['shop/ann']?.deadlines.platform;
    expect([due('pinduoduo'), due('weixin')]).toEqual([null, T + 300_000]);
  });

  test('a robot stops nothing but the clock of a platform that counts robots', () => {
    const rows = [ask, says('r', 1_000, '发货时间为48小时内', 'robot')];
    const etsy = live({ rules: rulesWith('etsy') }, rows).state['shop/ann'];
    expect(etsy?.deadlines).toEqual({ greet: T + 15_000, answer: T + 20_000, platform: null });
    const amazon = live({ rules: rulesWith('amazon') }, rows).state['shop/ann'];
    expect(amazon?.deadlines.platform).toBe(T + 86_400_000);
  });
});

describe('a wait ends', () => {
  test('when the conversation is closed or handed over: on record, kept out of the rates', () => {
    for (const [text, excluded] of [
      ['会话已结束', 'closed'],
      ['已转接给客服小李', 'transfer'],
    ] as const) {
      const { state, finished } = live({}, [ask, says('s', 8_000, text, 'system')]);
      expect(state['shop/ann']?.wait).toBeNull();
      expect(finished).toMatchObject([{ answeredAt: null, endedAt: T + 8_000, excluded }]);
    }
  });

  test('and a question that the buyer took back is no wait', () => {
    const before = turn('before', 'seller', T - 60_000);
    const row = says('q', 0, '错了', 'buyer');
    const { state, finished } = play(
      [shows([before, row]), 0],
      [shows([before, turn('s', 'system', T + 3_000)]), 3_000],
    );
    expect(state['shop/ann']?.wait).toBeNull();
    expect(finished).toEqual([]);
  });
});

describe('the hours of the shop', () => {
  const hours: ShopHours = {
    shifts: [{ from: '09:00', to: '21:00' }],
    timezone: 'Asia/Shanghai',
    closedOn: [],
  };
  const night = Date.parse('2026-11-23T23:00:00+08:00');

  test('outside them the house’s clocks wait for the next opening, and the wait does not count', () => {
    const asked = turn('q', 'buyer', night);
    const rules = rulesWith(undefined, hours);
    const step = playBy({ rules, now: night }, [shows([asked]), night - T]);
    const morning = Date.parse('2026-11-24T09:00:00+08:00');
    expect(step.state['shop/ann']).toMatchObject({
      wait: { isOutOfHours: true },
      deadlines: { greet: morning + 15_000, answer: morning + 20_000 },
    });
    const answer = turn('a', 'seller', night + 60_000, { text: '有货' });
    const { finished } = playBy(
      { rules, now: night },
      [shows([asked]), night - T],
      [shows([asked, answer]), night + 60_000 - T],
    );
    expect(finished).toMatchObject([{ excluded: 'outOfHours' }]);
  });
});
