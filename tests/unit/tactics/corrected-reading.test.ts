import { expect, test } from 'vitest';
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { createReader } from '../../../lib/core/reading/read-buyer.ts';
import type { Corrections } from '../../../lib/core/reading/reading.ts';

const reader = createReader([
  {
    lang: 'zh-CN',
    folds: '',
    orders: 'no order',
    terms: {},
    particles: '亲',
    cues: [
      {
        id: 'cheat',
        of: 'buyer',
        says: { hot: 0.9, angry: 0.9 },
        words: ['骗子'],
        unless: [],
        whole: false,
        lasting: false,
      },
      {
        id: 'cheap',
        of: 'buyer',
        says: { P3: 0.9 },
        words: ['便宜'],
        unless: [],
        whole: false,
        lasting: false,
      },
    ],
  },
]);

const turn = (id: string, side: Turn['side'], text: string): Turn => ({
  id,
  side,
  kind: 'text',
  text,
  pageAt: null,
  seenAt: null,
});
const read = (turns: Turn[], corrections: Corrections = {}) =>
  reader({ turns, product: null, order: null, memory: null, corrections, hotWords: [], now: 0 });

const first = turn('1', 'buyer', '上家是骗子');
const later = [turn('2', 'seller', '我们看一下'), turn('3', 'buyer', '你们也是骗子')];

test('what the agent calls no heat is none, and does not count when it gets hot later', () => {
  expect(read([first]).heat).toMatchObject({ level: 'hot', hotRuns: 1 });
  expect(read([first], { calmUpTo: '1' }).heat).toMatchObject({ level: 'none', hotRuns: 0 });
  expect(read([first, ...later], { calmUpTo: '1' }).heat).toMatchObject({ level: 'hot', hotRuns: 1 });
  expect(read([first, ...later]).heat).toMatchObject({ level: 'hot', hotRuns: 2 });
});

test('a mood that the agent set holds until the buyer writes again', () => {
  const corrections: Corrections = { mood: 'calm', moodAt: '1' };
  expect(read([first], corrections).mood?.value).toBe('calm');
  expect(read([first, ...later], corrections).mood?.value).toBe('angry');
});

test('what a buyer buys for can be taken away and added', () => {
  const turns = [turn('1', 'buyer', '便宜点')];
  expect(read(turns).psychology.map(({ value }) => value)).toEqual(['P3']);
  const psychology = { P3: false, P6: true };
  expect(read(turns, { psychology }).psychology).toMatchObject([
    { value: 'P6', evidence: [{ kind: 'corrected' }] },
  ]);
});
