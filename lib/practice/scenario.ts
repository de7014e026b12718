import * as v from 'valibot';
import type { Side, TurnKind } from '../core/chat/turn.ts';

/** Pictures that the desk can draw by itself; the network is never asked for one. */
export const PICTURES = [
  'lamp',
  'bedding',
  'bottle',
  'mugs',
  'cardigan',
  'dented-parcel',
  'broken-mug',
  'loose-thread',
  'child-desk',
] as const;
export type Picture = (typeof PICTURES)[number];

export const ORDER_STATES = ['unpaid', 'paid', 'shipped', 'received', 'refunding', 'closed'] as const;
export type OrderState = (typeof ORDER_STATES)[number];

/** A row as a script tells it; the desk gives it an id and a time. */
export interface ScriptRow {
  side: Side;
  kind: TurnKind;
  text: string;
  /** For an image row: what to draw, and what it shows in words. */
  picture?: Picture;
  alt?: string;
  /** For a card row. */
  card?: 'product' | 'order';
  /** What the buyer's order becomes as this row appears. */
  order?: OrderState;
}

const words = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(2000));
const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(60));
const seconds = v.pipe(v.number(), v.minValue(0), v.maxValue(3600));
const range = v.pipe(
  v.tuple([seconds, seconds]),
  v.check(([from, to]) => from <= to, 'a range goes from small to large'),
);

/** In a file a buyer's words stand as a bare string; everything else says what it is. */
const RowSchema = v.union([
  v.pipe(
    words,
    v.transform((text): ScriptRow => ({ side: 'buyer', kind: 'text', text })),
  ),
  v.pipe(
    v.strictObject({ picture: v.picklist(PICTURES), alt: words }),
    v.transform((row): ScriptRow => ({ side: 'buyer', kind: 'image', text: '', ...row })),
  ),
  v.pipe(
    v.strictObject({ card: v.picklist(['product', 'order']) }),
    v.transform((row): ScriptRow => ({ side: 'buyer', kind: 'card', text: '', ...row })),
  ),
  v.pipe(
    v.strictObject({ system: words, order: v.optional(v.picklist(ORDER_STATES)) }),
    v.transform(({ system, order }): ScriptRow => ({ side: 'system', kind: 'text', text: system, order })),
  ),
  v.pipe(
    v.strictObject({ robot: words }),
    v.transform(({ robot }): ScriptRow => ({ side: 'robot', kind: 'text', text: robot })),
  ),
  v.pipe(
    v.strictObject({ seller: words }),
    v.transform(({ seller }): ScriptRow => ({ side: 'seller', kind: 'text', text: seller })),
  ),
]);
const rows = v.pipe(v.array(RowSchema), v.minLength(1), v.maxLength(12));

const BeatSchema = v.strictObject({
  /** What the buyer waits for: any reply, a reply that is more than a greeting, or nothing but time. */
  on: v.optional(v.picklist(['greeting', 'answer', 'time']), 'answer'),
  /** Seconds from what the buyer waited for to the first row. */
  afterS: v.optional(range, [4, 8]),
  say: rows,
  /** What the buyer adds while no answer comes: seconds of silence each. */
  nudges: v.optional(v.pipe(v.array(v.strictObject({ afterS: seconds, say: rows })), v.maxLength(5)), []),
  /** The buyer needs no further answer after these rows. */
  closing: v.optional(v.boolean(), false),
});
export type Beat = v.InferOutput<typeof BeatSchema>;

const ProductSchema = v.strictObject({
  id: name,
  title: words,
  /** As the shop writes it, with its currency sign. */
  price: name,
  option: name,
  stock: v.pipe(v.number(), v.integer(), v.minValue(0)),
  picture: v.picklist(PICTURES),
});
export type Product = v.InferOutput<typeof ProductSchema>;

const OrderSchema = v.strictObject({
  number: name,
  count: v.pipe(v.number(), v.integer(), v.minValue(1)),
  amount: name,
  address: words,
  note: v.optional(words),
  courier: v.optional(words),
  /** Absent: the buyer has not ordered yet; a system row of the script brings the order about. */
  state: v.optional(v.picklist(ORDER_STATES)),
});
export type Order = v.InferOutput<typeof OrderSchema>;

const BuyerSchema = v.strictObject({
  id: v.pipe(v.string(), v.regex(/^[a-z][a-z0-9-]*$/)),
  name,
  /** Hue of the avatar, 0…359. */
  hue: v.pipe(v.number(), v.minValue(0), v.maxValue(359)),
  tags: v.pipe(v.array(name), v.maxLength(4)),
  product: name,
  order: v.optional(OrderSchema),
  /** Seconds from the start of the round to this buyer's first row. */
  arrivesAfterS: seconds,
  history: v.optional(
    v.array(v.strictObject({ daysAgo: v.pipe(v.number(), v.minValue(0)), row: RowSchema })),
    [],
  ),
  beats: v.pipe(v.array(BeatSchema), v.minLength(1), v.maxLength(20)),
  /** Seconds of silence, after the last nudge, until the buyer gives up. */
  patienceS: v.optional(seconds, 120),
});
export type Buyer = v.InferOutput<typeof BuyerSchema>;

const ScenarioSchema = v.pipe(
  v.strictObject({
    shop: name,
    agent: name,
    /** What the shop's robot says to whoever writes first. */
    robot: words,
    /** The system row when a buyer gives up. */
    left: words,
    /** A seller's first row that holds one of these words and is not longer is a greeting, not an answer. */
    greeting: v.strictObject({ words: v.array(name), maxLength: v.pipe(v.number(), v.integer()) }),
    products: v.array(ProductSchema),
    buyers: v.pipe(v.array(BuyerSchema), v.minLength(1)),
  }),
  v.check(
    ({ buyers, products }) => buyers.every((buyer) => products.some(({ id }) => id === buyer.product)),
    'a buyer looks at a product that the shop does not have',
  ),
  v.check(
    ({ buyers }) => new Set(buyers.map(({ id }) => id)).size === buyers.length,
    'two buyers have the same id',
  ),
);
export type Scenario = v.InferOutput<typeof ScenarioSchema>;

/** Reads a scenario file; throws a `ValiError` that names the first thing wrong with it. */
export function readScenario(raw: unknown): Scenario {
  const scenario = v.parse(ScenarioSchema, raw);
  return { ...scenario, buyers: scenario.buyers.map((buyer) => withRobot(buyer, scenario.robot)) };
}

/** The shop's robot speaks right after a buyer's first own words, before any human can. */
function withRobot(buyer: Buyer, text: string): Buyer {
  let spoken = false;
  const beats = buyer.beats.map((beat) => {
    const first = beat.say.findIndex(({ side }) => side === 'buyer');
    if (spoken || first < 0) return beat;
    spoken = true;
    const robot: ScriptRow = { side: 'robot', kind: 'text', text };
    return { ...beat, say: beat.say.toSpliced(first + 1, 0, robot) };
  });
  return { ...buyer, beats };
}
