import * as v from 'valibot';
import { NEEDS } from './codes.ts';
import { LANGS, type Lang } from './phrase.ts';

/**
 * What a card of the shop's knowledge is about: a service standard, a term of the shop, a buyer type, a doubt, purchase
 * psychology, a need beyond the goods, a closing or persuasion technique, a step of a complaint, a cause of trouble, a
 * remedy, handling reviews, shipping, care after the sale, an agent's own growth.
 */
export const CARD_KINDS = [
  'standard',
  'term',
  'type',
  'doubt',
  'psychology',
  'need',
  'closing',
  'persuasion',
  'complaint-step',
  'cause',
  'remedy',
  'review',
  'shipping',
  'care',
  'growth',
] as const;
export type CardKind = (typeof CARD_KINDS)[number];

/** Kinds whose cards are not about words to say; all others name two or three phrases. */
export const KINDS_WITHOUT_PHRASES: readonly CardKind[] = ['standard', 'term', 'need', 'growth'];

/** Characters that a card's line may have, so that the panel shows it whole: a Chinese one is twice as wide as a Latin letter. */
export const LINE_LIMIT: Readonly<Record<Lang, number>> = { 'zh-CN': 30, en: 80 };

const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const words = (max: number) => v.pipe(shortText(max), v.minLength(1));
const points = v.pipe(v.array(words(200)), v.maxLength(12));

/** One card: what to notice, what to do and what not, and when to leave it alone. Made to be read in three seconds. */
export const CardSchema = v.pipe(
  v.object({
    /** A code of the shop knowledge (`S1`, `D3`, `step-2`, `privacy` …), or `own-…`; the same in all languages. */
    id: v.pipe(words(60), v.regex(/^[\w-]+$/)),
    kind: v.picklist(CARD_KINDS),
    lang: v.picklist(LANGS),
    name: words(60),
    /** The one thing to do. */
    line: words(LINE_LIMIT.en),
    signs: points,
    do: points,
    dont: points,
    /** What the buyer needs beyond the goods and gets by this; null where it serves none of them. */
    need: v.nullable(v.picklist(NEEDS)),
    /** Ids of phrases of the pack that put it into words. */
    phrases: v.pipe(v.array(words(120)), v.maxLength(3)),
    /** When the card does not fit; may be empty. */
    notWhen: shortText(200),
    /** The figure of a standard, with its unit. */
    figure: v.optional(words(60)),
  }),
  v.forward(
    v.check(
      ({ line, lang }) => [...line].length <= LINE_LIMIT[lang],
      'the line is longer than its language allows',
    ),
    ['line'],
  ),
);

/** A card of the shop's knowledge. */
export type Card = v.InferOutput<typeof CardSchema>;

/** The built-in cards of one language, as `assets/knowledge/*.json` holds them. */
export const CardPackSchema = v.object({
  lang: v.picklist(LANGS),
  revision: v.pipe(v.number(), v.integer(), v.minValue(1)),
  cards: v.array(CardSchema),
});
