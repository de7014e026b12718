import { describe, expect, test } from 'vitest';
import type { Mood } from '../../../lib/core/knowledge/codes.ts';
import type { BuyerReading } from '../../../lib/core/reading/reading.ts';
import { chooseTactics, type Moment } from '../../../lib/core/tactics/choose-tactics.ts';
import { card, cards, hot, read, reading, said, turns } from './readings.ts';

const moment = (of: BuyerReading, changes: Partial<Moment> = {}): Moment => ({
  reading: of,
  cards,
  facts: {},
  turns: turns('b: 这款怎么样'),
  order: null,
  topics: [],
  ...changes,
});
const choose = (of: BuyerReading, changes: Partial<Moment> = {}) => chooseTactics(moment(of, changes));
const idsOf = (...of: Parameters<typeof choose>) => choose(...of).tactics.map((tactic) => tactic.card.id);
const closings = (...of: Parameters<typeof choose>) => idsOf(...of).filter((id) => id[0] === 'C');

const wants = read('signals' as const, '怎么下单');

describe('what is chosen', () => {
  test('is nothing where nothing is read', () => {
    expect(choose(reading())).toEqual({ tactics: [], withheld: [] });
  });

  test('begins with the open doubts, then comes whom one talks to, then how to persuade', () => {
    const of = reading({
      doubts: [read('D3'), read('D8')],
      types: [read('B8')],
      psychology: [read('P1')],
    });
    expect(idsOf(of)).toEqual(['D3', 'D8', 'B8', 'P1', 'R6', 'R4']);
  });

  test('says what it rests on, in the words of the buyer', () => {
    const [first] = choose(reading({ doubts: [read('D4', '这么便宜')] })).tactics;
    expect(first).toMatchObject({ ground: 'doubt', evidence: [said('这么便宜')] });
  });

  test('leaves out cards that the owner has hidden', () => {
    const shown = cards.filter(({ id }) => id !== 'D3');
    expect(idsOf(reading({ doubts: [read('D3')] }), { cards: shown })).not.toContain('D3');
  });

  test('soothes somebody who is let down before anything else, and answers the impatient at once', () => {
    const own = [...cards, ...['step-4', 'step-7', 'S2'].map((id) => card(id))];
    const feeling = (mood: Mood) => reading({ mood: read(mood), doubts: [read('D8')] });
    expect(idsOf(feeling('disappointed'), { cards: own }).slice(0, 2)).toEqual(['step-4', 'D8']);
    expect(idsOf(feeling('impatient'), { cards: own })[0]).toBe('S2');
    const cooling = reading({ heat: { level: 'cooling', hotRuns: 1, evidence: [said('算了')] } });
    expect(idsOf(cooling, { cards: own })).toEqual(['step-7']);
  });

  test('is short, whatever is read', () => {
    const of = reading({
      doubts: [read('D1'), read('D2'), read('D3'), read('D4'), read('D6')],
      types: [read('K1'), read('M1'), read('B1'), read('O1')],
      psychology: [read('P1'), read('P2'), read('P3')],
    });
    expect(idsOf(of)).toHaveLength(8);
  });

  test('has care for a calm buyer after the sale, and the handling of reviews for one who is not', () => {
    const own = [...cards, card('care-1', { kind: 'care' }), card('review-1', { kind: 'review' })];
    const after = { stage: read('after-sale' as const) };
    expect(idsOf(reading(after), { cards: own })).toEqual(['care-1']);
    expect(idsOf({ ...hot(), ...after }, { cards: own })).toEqual(['review-1']);
  });
});

describe('closing', () => {
  test('comes with buying signals, and never without', () => {
    expect(closings(reading({ buying: wants }))).toEqual(['C3', 'C6']);
    expect(closings(reading({ stage: read('pre-sale' as const) }))).toEqual([]);
  });

  test.each(['D1', 'D2', 'D3', 'D4', 'D6', 'D7', 'D8', 'D9'] as const)(
    'waits while the doubt %s is open',
    (doubt) => {
      expect(closings(reading({ buying: wants, doubts: [read(doubt, 'other words', 't0')] }))).toEqual([]);
    },
  );

  test('helps with what it is made for: which one to take, and whether at all', () => {
    expect(idsOf(reading({ buying: wants, doubts: [read('D5')] })).slice(0, 2)).toEqual(['D5', 'C4']);
    expect(idsOf(reading({ buying: wants, doubts: [read('D10')] })).slice(0, 2)).toEqual(['D10', 'C3']);
  });

  test('turns to what there is when the question is about stock, and helps choosing when it is about the size', () => {
    const of = reading({ buying: wants });
    expect(closings(of, { topics: ['stock'] })[0]).toBe('C5');
    expect(closings(of, { topics: ['size'] })[0]).toBe('C4');
  });

  test('takes "when does it ship if I buy now" for a signal; the question is answered first', () => {
    const of = reading({ buying: wants, doubts: [read('D7', '今天拍什么时候发')] });
    expect(idsOf(of, { facts: { cutoff: '16:00' } }).slice(0, 2)).toEqual(['D7', 'C2']);
  });

  test.each<[string, Partial<BuyerReading>]>([
    ['heated', { heat: hot().heat }],
    ['only just calming down', { heat: { level: 'cooling', hotRuns: 1, evidence: [] } }],
    ['angry', { mood: read<Mood>('angry') }],
    ['let down', { mood: read<Mood>('disappointed') }],
  ])('never comes while the buyer is %s', (_, changes) => {
    const of = reading({ buying: wants, types: [read('B6')], ...changes });
    expect(closings(of)).toEqual([]);
    expect(choose(of).withheld).toEqual([]);
  });

  test('claims few left or a last day only with such a fact, and asks the owner for it', () => {
    const of = reading({ buying: wants, doubts: [read('D10')] });
    const { withheld } = choose(of);
    expect(withheld.map((it) => [it.card.id, it.wants])).toEqual([['C1', ['stockLeft', 'offerEnds']]]);
    expect(closings(of, { facts: { stockLeft: '灰色只剩 2 件' } })).toContain('C1');
    expect(closings(of, { facts: { stockLeft: ' ' } })).not.toContain('C1');
    expect(choose(of, { facts: { offerEnds: '今晚 12 点' } }).withheld).toEqual([]);
  });

  test('says "ships soon" only when the owner has entered until when', () => {
    const of = reading({ buying: wants });
    expect(closings(of)).not.toContain('C2');
    expect(closings(of, { facts: { cutoff: '下午 4 点' } })).toContain('C2');
  });

  test('follows an unpaid order, and nothing else then', () => {
    expect(idsOf(reading({ types: [read('B6')], buying: wants }))).toEqual(['C8', 'B6']);
  });

  test('offers what goes with it after the first yes', () => {
    const said = turns('b: 怎么下单', 's: 点右下角就行，要帮您备注吗', 'b: 好的');
    expect(closings(reading({ buying: wants }), { turns: said })[0]).toBe('C7');
    expect(closings(reading({ buying: wants }))).not.toContain('C7');
    const order = { id: '1', amount: '￥9', state: '待发货' };
    expect(idsOf(reading({ stage: read('in-sale' as const) }), { order })).toEqual(['C7']);
  });
});
