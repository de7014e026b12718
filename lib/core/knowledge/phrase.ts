import * as v from 'valibot';
import { DOUBTS, TONES } from './codes.ts';
import { OCCASIONS } from './occasions.ts';
import { tellsSecret } from './variables.ts';

/** Where in the buyer's journey a phrase belongs; null-like absence means anywhere. */
export const STAGES = ['pre-sale', 'in-sale', 'after-sale'] as const;

/**
 * What a phrase is for. `greeting` is offered in one click to a new buyer, `hold` buys time with a real next step,
 * `ack` answers a thanks or an okay, `closing` ends a chat, `ask` asks the buyer for what is needed to go on,
 * `answer` is everything else.
 */
export const PURPOSES = ['greeting', 'hold', 'ack', 'ask', 'answer', 'closing'] as const;

export const LANGS = ['zh-CN', 'en'] as const;

const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));

const date = v.pipe(v.string(), v.isoDate());

/** Words for a buyer: nothing in them may be for the agent's eyes only. */
const words = v.pipe(
  shortText(5000),
  v.check((text) => !tellsSecret(text), 'tells the floor price'),
);

/**
 * One canned phrase of a library. `text` may hold variables in single braces, `{buyer}`.
 * Limits are generous bounds against hostile files, not style rules.
 */
export const PhraseSchema = v.object({
  /** Unique within its library; stable over revisions. */
  id: v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(120)),
  title: v.pipe(shortText(200), v.minLength(1)),
  text: v.pipe(words, v.minLength(1)),
  group: v.optional(shortText(200), ''),
  /** Short code typed in the search box; empty for none. */
  shortcut: v.optional(shortText(40), ''),
  tags: v.optional(v.pipe(v.array(shortText(60)), v.maxLength(50)), []),
  /** Questions as buyers really write them that this phrase answers. */
  asks: v.optional(v.pipe(v.array(shortText(500)), v.maxLength(1000)), []),
  /** The same answer in other words, so that one buyer never reads one sentence twice. */
  variants: v.optional(v.pipe(v.array(words), v.maxLength(20)), []),
  stage: v.optional(v.picklist(STAGES)),
  purpose: v.optional(v.picklist(PURPOSES), 'answer'),
  /** Doubts of a buyer that the phrase answers. */
  doubts: v.optional(v.pipe(v.array(v.picklist(DOUBTS)), v.maxLength(10)), []),
  /** The moment of a chat that it belongs to. */
  occasion: v.optional(v.picklist(OCCASIONS)),
  tone: v.optional(v.picklist(TONES)),
  lang: v.optional(v.picklist(LANGS), 'zh-CN'),
  /** For the agent's eyes: where the phrase came from, which picture belongs to it. */
  notes: v.optional(shortText(2000)),
  /** First and last day on which it may be offered, `2026-11-22`, both included, in the user's own time zone. */
  validFrom: v.optional(date),
  validUntil: v.optional(date),
});

export type Phrase = v.InferOutput<typeof PhraseSchema>;
export type Lang = (typeof LANGS)[number];
export type Purpose = (typeof PURPOSES)[number];
