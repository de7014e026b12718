import { expect, test } from 'vitest';
import { latestQuestion } from '../../../lib/core/chat/latest-question.ts';
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { isBack, leadWith } from '../../../lib/panel/greet-returning.ts';
import { pickLine } from '../../../lib/panel/pick-line.ts';
import { samplePhrase } from '../../data/sample-phrase.ts';

const turn = (id: string, side: Turn['side'], pageAt: number | null): Turn => ({
  ...{ id, side, kind: 'text', text: '在吗', seenAt: null },
  pageAt,
});
const memory = (visits: number) => ({ visits, visitStartedAt: 100, doNotAsk: [] });
const back = (turns: Turn[], visits = 2) => isBack(latestQuestion(turns), memory(visits));

test('a buyer who comes again is back until somebody answers, whatever was said in an earlier visit', () => {
  const before = [turn('a', 'buyer', 1), turn('b', 'seller', 2)];
  expect(back([...before, turn('c', 'buyer', 100)])).toBe(true);
  expect(back([...before, turn('c', 'buyer', 100), turn('d', 'buyer', 101)])).toBe(true);
  expect(back([...before, turn('c', 'buyer', 100), turn('d', 'seller', 102)])).toBe(false);
  expect(back([...before, turn('c', 'buyer', 100), turn('d', 'seller', 102), turn('e', 'buyer', 103)])).toBe(
    false,
  );
});

test('a first visit is no return, and nobody is back who has not written', () => {
  expect(back([turn('a', 'buyer', 100)], 1)).toBe(false);
  expect(back([])).toBe(false);
  expect(isBack(latestQuestion([turn('a', 'buyer', 100)]), null)).toBe(false);
});

const phrase = (id: string, extra: Parameters<typeof samplePhrase>[0] = {}) => ({
  ...samplePhrase({ id, purpose: 'greeting', ...extra }),
  key: id,
});
const plain = phrase('greeting.new');
const welcome = phrase('mine', { occasion: 'greeting-returning' });
const ship = phrase('shipping.when', { purpose: 'answer' });
const found = (...phrases: (typeof plain)[]) =>
  phrases.map((phrase) => ({ phrase, score: 1, reason: { kind: 'general' as const } }));

test('the quick line says welcome back to them, and to nobody else', () => {
  const all = [plain, welcome, ship];
  expect(pickLine('greeting', all, found(plain), 'zh-CN', true)?.id).toBe('mine');
  expect(pickLine('greeting', all, found(plain), 'zh-CN')?.id).toBe('greeting.new');
  expect(pickLine('greeting', [plain], found(plain), 'zh-CN', true)?.id).toBe('greeting.new');
});

test('it leads where greetings lead, in as many places, and gives way to an answer', () => {
  const keys = (ranked: ReturnType<typeof leadWith<typeof plain>>) => ranked.map((one) => one.phrase.key);
  expect(keys(leadWith(found(plain, ship), welcome))).toEqual(['mine', 'greeting.new']);
  expect(keys(leadWith(found(plain, welcome, ship), welcome))).toEqual([
    'mine',
    'greeting.new',
    'shipping.when',
  ]);
  expect(keys(leadWith(found(ship, plain), welcome))).toEqual(['shipping.when', 'greeting.new']);
});
