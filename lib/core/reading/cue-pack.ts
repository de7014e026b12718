import * as v from 'valibot';
import { BUYER_TYPES, DOUBTS, MOODS, PSYCHOLOGY } from '../knowledge/codes.ts';
import { LANGS, STAGES } from '../knowledge/phrase.ts';

/**
 * What a cue may speak for beside the codes of the shop knowledge. `hot`: calls for de-escalation · `buying`: about to buy ·
 * `settled`: the buyer is content with the answer · `elliptic`: asks on about what was asked before · `haggling`: bids,
 * not only asks for the price · `asks`: is a question.
 */
const SIGNS = ['hot', 'buying', 'settled', 'elliptic', 'haggling', 'asks'] as const;

const SAYINGS = [...STAGES, ...DOUBTS, ...MOODS, ...PSYCHOLOGY, ...BUYER_TYPES, ...SIGNS] as const;

/** Everything that a cue may speak for. */
export type Saying = (typeof SAYINGS)[number];

/** A regular expression on folded text; `<name>` in it stands for a term of the pack. */
const pattern = v.pipe(v.string(), v.minLength(1), v.maxLength(1_000));

const CueSchema = v.strictObject({
  /** What it is about, for people. */
  id: v.pipe(v.string(), v.regex(/^[a-z0-9-]+$/)),
  /** Whose words are searched; `order` is the state that the page shows of an order. */
  of: v.optional(v.picklist(['buyer', 'seller', 'system', 'order']), 'buyer'),
  /**
   * How strongly it speaks for each: about the share of cases in which it would be right if it stood alone. Below 0: how
   * strongly it speaks against it.
   */
  says: v.pipe(
    v.record(v.picklist(SAYINGS), v.pipe(v.number(), v.minValue(-1), v.maxValue(1))),
    v.check((says) => Object.keys(says).length > 0),
  ),
  /** Its doubts count only while the buyer stands at one of these; at any unless told. */
  stages: v.optional(v.array(v.picklist(STAGES))),
  words: v.pipe(v.array(pattern), v.minLength(1)),
  /** What takes the meaning away when it stands anywhere in the same message. */
  unless: v.optional(v.array(pattern), []),
  /** Only when it, once or more, is all that stands in the message without blanks, signs and particles. */
  whole: v.optional(v.boolean(), false),
  /** A fact that still holds when the talk has moved on, like an order that was placed. */
  lasting: v.optional(v.boolean(), false),
});

/** The cues of one language: data, checked when it is read. */
export const CuePackSchema = v.strictObject({
  lang: v.picklist(LANGS),
  /** Pairs of characters, the first of which is read as the second: traditional ones as simplified ones. */
  folds: v.optional(v.string(), ''),
  /** How chat pages write an order into the text. */
  orders: pattern,
  /** Pieces of patterns that many cues share, by name. */
  terms: v.record(v.pipe(v.string(), v.regex(/^[a-z]+$/)), pattern),
  /** What says nothing: left out to see whether a cue is the whole message. */
  particles: pattern,
  cues: v.array(CueSchema),
});

export type Cue = v.InferOutput<typeof CueSchema>;
export type CuePack = v.InferOutput<typeof CuePackSchema>;
