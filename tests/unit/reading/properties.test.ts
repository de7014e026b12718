import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Turn } from '../../../lib/core/chat/turn.ts';
import { BUYER_TYPES, DOUBTS, MOODS, TYPE_FAMILIES } from '../../../lib/core/knowledge/codes.ts';
import { LANGS, STAGES } from '../../../lib/core/knowledge/phrase.ts';
import { createReader } from '../../../lib/core/reading/read-buyer.ts';
import type { ReadableChat } from '../../../lib/core/reading/readable-chat.ts';
import { cuesOf } from './chats.ts';

const read = createReader(LANGS.map(cuesOf));

const pieces =
  '便宜点|什么时候发货|不是假货吧|投诉|骗子|好的|谢谢|亲亲亲|退款|收到了|坏了|那这个呢|？？？|😡|還沒收到貨|ＯＫ|where is my order|refund|scam|thanks|size|https://a.example/1|订单号:1234567890|[微笑]'.split(
    '|',
  );
const text = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => some.join('')),
  fc.array(fc.constantFrom(...pieces), { maxLength: 8 }).map((some) => ` ${some.join(' ')}\n`),
);
const turn = fc.record({
  side: fc.constantFrom<Turn['side'][]>('buyer', 'buyer', 'seller', 'robot', 'system'),
  kind: fc.constantFrom<Turn['kind'][]>('text', 'image', 'card'),
  text,
});
const maybe = <T>(values: readonly T[]) => fc.option(fc.constantFrom(...values), { nil: null });
const corrections = fc.record(
  {
    stage: maybe(STAGES),
    mood: maybe(MOODS),
    doubts: fc.dictionary(fc.constantFrom(...DOUBTS), fc.boolean()),
    types: fc.dictionary(fc.constantFrom(...TYPE_FAMILIES), fc.constant(null)),
  },
  { requiredKeys: [] },
);
const chat: fc.Arbitrary<ReadableChat> = fc.record({
  turns: fc
    .array(turn, { maxLength: 12 })
    .map((turns) => turns.map((one, at): Turn => ({ ...one, id: String(at), pageAt: null, seenAt: null }))),
  product: maybe([{ title: '保温杯', url: '' }]),
  order: maybe([
    { id: '1', amount: '', state: '' },
    { id: '2', amount: '', state: '已发货' },
    { id: '3', amount: '', state: 'Unpaid' },
  ]),
  memory: maybe([{ visits: 2, types: { B: 'B4' as const }, troubles: [{ what: 'late', end: '', at: 0 }] }]),
  corrections: fc.constant({}),
  hotWords: fc.array(fc.string({ maxLength: 3 }), { maxLength: 2 }),
  now: fc.nat(),
});

const readsOf = (reading: ReturnType<typeof read>) => [
  ...[reading.stage, reading.mood, reading.buying].filter((one) => one !== null),
  ...reading.doubts,
  ...reading.types,
  ...reading.psychology,
];

describe('whatever is said in a chat', () => {
  test('every reading has evidence and a confidence between 0 and 1', () => {
    fc.assert(
      fc.property(chat, (any) => {
        for (const { evidence, confidence } of readsOf(read(any))) {
          expect(evidence.length).toBeGreaterThan(0);
          expect(confidence).toBeGreaterThan(0);
          expect(confidence).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('words of evidence stand, as they are, in the turn they are said to be of', () => {
    fc.assert(
      fc.property(chat, (any) => {
        const reading = read(any);
        const all = [...readsOf(reading).flatMap(({ evidence }) => evidence), ...reading.heat.evidence];
        for (const one of all)
          if (one.kind === 'words') {
            expect(one.words).not.toBe('');
            expect(any.turns.find(({ id }) => id === one.turnId)?.text).toContain(one.words);
          }
      }),
    );
  });

  test('the same chat is read the same, by a fresh reader as well', () => {
    fc.assert(
      fc.property(chat, (any) => {
        expect(read(any)).toEqual(createReader(LANGS.map(cuesOf))(any));
      }),
      { numRuns: 10 },
    );
  });

  test("the agent's corrections win", () => {
    fc.assert(
      fc.property(chat, corrections, (any, said) => {
        const { stage, mood, doubts, types } = read({ ...any, corrections: said });
        if (said.stage !== undefined) expect(stage?.value ?? null).toBe(said.stage);
        if (said.mood !== undefined) expect(mood?.value ?? null).toBe(said.mood);
        for (const [doubt, isThere] of Object.entries(said.doubts ?? {}))
          expect(doubts.some(({ value }) => value === doubt)).toBe(isThere);
        for (const family of Object.keys(said.types ?? {}))
          expect(types.some(({ value }) => value.startsWith(family))).toBe(false);
      }),
    );
  });

  test('a type is of its list, and no family stands twice', () => {
    fc.assert(
      fc.property(chat, (any) => {
        const types = read(any).types.map(({ value }) => value);
        expect(types.filter((type) => !BUYER_TYPES.includes(type))).toEqual([]);
        expect(new Set(types.map((type) => type.charAt(0))).size).toBe(types.length);
      }),
    );
  });
});

test('a message made to be hard to read is read quickly', () => {
  const hard = ['亲', '没问题', '好的', '的', '了', '麻烦', 'ok', '谢', '买', '?'].map((piece) =>
    piece.repeat(2_000 / piece.length),
  );
  const turns = hard.map(
    (said, at): Turn => ({
      id: String(at),
      side: 'buyer',
      kind: 'text',
      text: said,
      pageAt: null,
      seenAt: null,
    }),
  );
  const begun = performance.now();
  read({ turns, product: null, order: null, memory: null, corrections: {}, hotWords: [], now: 0 });
  // Steps that multiply take minutes; on a machine that does other work, a second is soon gone.
  expect(performance.now() - begun).toBeLessThan(10_000);
});
