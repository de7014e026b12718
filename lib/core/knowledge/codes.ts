/*
 * The codes of the shop knowledge. Every card, phrase and reading refers to a row of it by one of these; what a code means
 * stands in the knowledge packs, card by card.
 */

const upTo = <L extends string>(letter: L, count: number) =>
  Array.from({ length: count }, (_, at) => `${letter}${at + 1}` as `${L}${number}`);

/** What may stop a purchase: D1 safety of the deal · D2 the shop · D3 the goods · D4 why so cheap · D5 which one · D6 payment · D7 delivery · D8 after-sale · D9 discounts and gifts · D10 own hesitation. */
export const DOUBTS = ['D1', 'D2', 'D3', 'D4', 'D5', 'D6', 'D7', 'D8', 'D9', 'D10'] as const;
export type DoubtId = (typeof DOUBTS)[number];

/** Families of buyer types: K by knowledge of the goods, M by temperament, B by buying behaviour, O by way of shopping online, A by temper after the sale. */
export const TYPE_FAMILIES = ['K', 'M', 'B', 'O', 'A'] as const;
export type TypeFamily = (typeof TYPE_FAMILIES)[number];
export type BuyerTypeId = `${TypeFamily}${number}`;
/** Every buyer type, family by family. */
export const BUYER_TYPES: readonly BuyerTypeId[] = [
  ...upTo('K', 3),
  ...upTo('M', 4),
  ...upTo('B', 10),
  ...upTo('O', 6),
  ...upTo('A', 4),
];

/** What a buyer buys for: P1 practical · P2 novelty · P3 economy · P4 taste · P5 curiosity · P6 conformity · P7 doubt · P8 safety. */
export const PSYCHOLOGY = ['P1', 'P2', 'P3', 'P4', 'P5', 'P6', 'P7', 'P8'] as const;
export type PsychologyId = (typeof PSYCHOLOGY)[number];

/** What a buyer needs beyond the goods; a tactic names the need that it serves. */
export const NEEDS = [
  'privacy',
  'order',
  'timely',
  'remembered',
  'welcome',
  'understood',
  'helped',
  'valued',
  'respected',
  'trusted',
] as const;
export type NeedId = (typeof NEEDS)[number];

/** How a buyer feels. */
export const MOODS = ['calm', 'pleased', 'anxious', 'impatient', 'angry', 'disappointed'] as const;
export type Mood = (typeof MOODS)[number];

/** How a phrase sounds. */
export const TONES = ['warm', 'plain', 'lively', 'sorry', 'firm'] as const;
export type Tone = (typeof TONES)[number];
