import * as v from 'valibot';
import { describe, expect, test } from 'vitest';
import zh from '../../../assets/knowledge/zh-CN.json' with { type: 'json' };
import { CardPackSchema } from '../../../lib/core/knowledge/card.ts';
import { BUYER_TYPES, DOUBTS, PSYCHOLOGY } from '../../../lib/core/knowledge/codes.ts';
import type { BuyerReading } from '../../../lib/core/reading/reading.ts';
import { chooseTactics, type Moment } from '../../../lib/core/tactics/choose-tactics.ts';
import { CAUSES, REMEDIES, REMEDY_MANNER, STEP_MANNER, STEPS } from '../../../lib/core/tactics/complaint.ts';
import { hot, read, reading, turns } from './readings.ts';

const { cards } = v.parse(CardPackSchema, zh);
const idsOf = (kind: string) => cards.filter((card) => card.kind === kind).map(({ id }) => id);
const order = { id: '1', amount: '', state: '' };
const buying = read('signals' as const, 'how to order');

const shown = (of: BuyerReading, changes: Partial<Moment> = {}) => {
  const given = { reading: of, cards, facts: {}, turns: turns('b: x'), order: null, topics: [] };
  return chooseTactics({ ...given, ...changes }).tactics.map(({ card }) => card.id);
};

describe('every row of the shop knowledge that tells how to talk is shown at some moment:', () => {
  test('doubts', () => {
    expect(DOUBTS.filter((id) => !shown(reading({ doubts: [read(id)] })).includes(id))).toEqual([]);
  });

  test('buyer types', () => {
    expect(BUYER_TYPES.filter((id) => !shown(reading({ types: [read(id)] })).includes(id))).toEqual([]);
  });

  test('psychology', () => {
    expect(PSYCHOLOGY.filter((id) => !shown(reading({ psychology: [read(id)] })).includes(id))).toEqual([]);
  });

  test('closing techniques', () => {
    const facts = { stockLeft: '3', cutoff: '16:00' };
    const moments = [
      shown(reading({ buying }), { facts }),
      shown(reading({ buying, doubts: [read('D10')] }), { facts }),
      shown(reading({ buying, doubts: [read('D5')] })),
      shown(reading({ buying }), { topics: ['stock'] }),
      shown(reading({ stage: read('in-sale' as const) }), { order }),
      shown(reading({ types: [read('B6')] })),
    ].flat();
    expect(idsOf('closing').filter((id) => !moments.includes(id))).toEqual([]);
  });

  test('ways of persuading', () => {
    const moments = [...BUYER_TYPES.map((id) => reading({ types: [read(id)] }))].flatMap((of) => shown(of));
    expect(idsOf('persuasion').filter((id) => !moments.includes(id))).toEqual([]);
  });

  test('shipping, care and reviews', () => {
    const after = { stage: read('after-sale' as const) };
    expect(shown(reading({ stage: read('in-sale' as const) }), { order })).toEqual(
      expect.arrayContaining(idsOf('shipping')),
    );
    expect(shown(reading(after))).toEqual(expect.arrayContaining(idsOf('care')));
    expect(shown({ ...hot(), ...after })).toEqual(expect.arrayContaining(idsOf('review')));
  });

  test('the steps, causes and remedies of a complaint', () => {
    expect([...STEPS, STEP_MANNER]).toEqual(idsOf('complaint-step'));
    expect([...CAUSES].sort()).toEqual(idsOf('cause').sort());
    expect([...REMEDIES, ...Object.values(REMEDY_MANNER)]).toEqual(idsOf('remedy'));
  });
});
