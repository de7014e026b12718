import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import type { Turn } from '../../lib/core/chat/turn.ts';
import { CardPackSchema } from '../../lib/core/knowledge/card.ts';
import { BUYER_TYPES, DOUBTS, PSYCHOLOGY } from '../../lib/core/knowledge/codes.ts';
import { LANGS } from '../../lib/core/knowledge/phrase.ts';
import { CuePackSchema } from '../../lib/core/reading/cue-pack.ts';
import { createReader } from '../../lib/core/reading/read-buyer.ts';
import type { BuyerReading } from '../../lib/core/reading/reading.ts';
import { chooseTactics, type Moment } from '../../lib/core/tactics/choose-tactics.ts';
import { CAUSES, REMEDIES, REMEDY_MANNER, STEP_MANNER, STEPS } from '../../lib/core/tactics/complaint.ts';
import { hot, read, reading } from '../unit/tactics/readings.ts';
import { root } from './run-tool.ts';

const file = (path: string) => JSON.parse(readFileSync(join(root, path), 'utf8'));
const cues = LANGS.map((lang) => v.parse(CuePackSchema, file(`assets/cues/${lang}.json`)));
const { cards } = v.parse(CardPackSchema, file('assets/knowledge/zh-CN.json'));

/** Types that no single word tells: how often a buyer bids does. */
const BIDS: Readonly<Record<string, readonly string[]>> = {
  B4: ['便宜点', '再少点呗', '还能便宜点吗', '再便宜点就拍'],
  B5: ['能便宜点吗'],
};

function tellsByBids(code: string): boolean {
  const row = (side: Turn['side'], text: string, id: string): Turn => ({
    ...{ id, side, kind: 'text', text, pageAt: null, seenAt: null },
  });
  const turns = (BIDS[code] ?? []).flatMap((bid, at) => [
    ...(at > 0 ? [row('seller', '亲，这个价格动不了', `s${at}`)] : []),
    row('buyer', bid, `b${at}`),
  ]);
  const chat = { turns, product: null, order: null, memory: null, corrections: {}, hotWords: [], now: 0 };
  return turns.length > 0 && createReader(cues)(chat).types.some(({ value }) => value === code);
}

/** Whether something in a chat can tell this code, in every language. */
export const canBeRead = (code: string): boolean =>
  cues.every((pack) =>
    pack.cues.some(({ says }) => Object.entries(says).some(([it, by]) => it === code && (by ?? 0) > 0)),
  ) || tellsByBids(code);

const order = { id: '1', amount: '', state: '' };
const facts = { stockLeft: '3', cutoff: '16:00' };
const buying = read('signals' as const);

/** Moments of all kinds: each doubt, type and psychology alone, and what leads to closing, shipping, care and reviews. */
const MOMENTS: readonly [BuyerReading, Partial<Moment>][] = [
  ...DOUBTS.map((id) => [reading({ doubts: [read(id)] }), {}] as const),
  ...BUYER_TYPES.map((id) => [reading({ types: [read(id)] }), {}] as const),
  ...PSYCHOLOGY.map((id) => [reading({ psychology: [read(id)] }), {}] as const),
  ...(['D5', 'D10'] as const).map((id) => [reading({ buying, doubts: [read(id)] }), { facts }] as const),
  [reading({ buying }), { facts }],
  [reading({ buying }), { topics: ['stock'] }],
  [reading({ stage: read('in-sale') }), { order }],
  [reading({ stage: read('after-sale') }), {}],
  [{ ...hot(), stage: read('after-sale') }, {}],
].map(([of, changes]) => [of, changes] as [BuyerReading, Partial<Moment>]);

const offered = new Set(
  MOMENTS.flatMap(([of, changes]) => {
    const moment = { reading: of, cards, facts: {}, turns: [], order: null, topics: [], today: '2026-11-22' };
    return chooseTactics({ ...moment, ...changes }).tactics.map(({ card }) => card.id);
  }),
);

/** Whether some moment of a chat brings this card up. */
export const isOffered = (code: string): boolean => offered.has(code);

const handled: readonly string[] = [
  ...STEPS,
  STEP_MANNER,
  ...CAUSES,
  ...REMEDIES,
  ...Object.values(REMEDY_MANNER),
];

/** Whether the view of a complaint makes use of this row. */
export const isInComplaint = (code: string): boolean => handled.includes(code);
