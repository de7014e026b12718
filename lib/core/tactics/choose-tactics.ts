import type { ShownOrder } from '../chat/snapshot.ts';
import type { SpokenTurn } from '../chat/turn.ts';
import type { Card, CardKind } from '../knowledge/card.ts';
import type { Mood } from '../knowledge/codes.ts';
import type { Occasion } from '../knowledge/occasions.ts';
import type { VariableName } from '../knowledge/variables.ts';
import type { BuyerReading, Evidence } from '../reading/reading.ts';
import type { ShopFacts } from './claims.ts';
import { closingTactics } from './closing.ts';
import { persuasionFor } from './persuasion.ts';
import { holdsBackSelling } from './upset.ts';

/** What a card was chosen for. */
export type Ground =
  | 'mood'
  | 'doubt'
  | 'type'
  | 'psychology'
  | 'persuasion'
  | 'buying'
  | 'agreed'
  | 'unpaid'
  | 'stage';

/** A card for this moment of this chat, and what it rests on. */
export interface Tactic {
  card: Card;
  ground: Ground;
  evidence: readonly Evidence[];
}

/** A card that would fit, if what it claims were known to be true. */
export interface Withheld {
  card: Card;
  /** One of these facts has to be entered. */
  wants: readonly VariableName[];
}

/** What is known when tactics are chosen. */
export interface Moment {
  reading: BuyerReading;
  cards: readonly Card[];
  facts: ShopFacts;
  /** Oldest first. */
  turns: readonly SpokenTurn[];
  order: ShownOrder | null;
  /** What the newest question is about, as far as the ranking found out. */
  topics: readonly Occasion[];
}

/** Makes a tactic of a card, or nothing where the owner has hidden it. */
export type Take = (id: string, ground: Ground, evidence: readonly Evidence[]) => Tactic[];

/** More would not be read. */
const MOST = 8;
const MOST_DOUBTS = 3;

/** The card that a mood calls for, before any other: soothe first, and leave nobody without a word. */
const FOR_MOOD: Partial<Record<Mood, string>> = {
  angry: 'step-4',
  disappointed: 'step-4',
  impatient: 'S2',
};
/** Told and followed up, a buyer who has just calmed down stays calm. */
const FOR_COOLING = 'step-7';

/** Cards of these kinds fit a stage as a whole (`in-sale` once there is an order); they fill the end of the list. */
const OF_STAGE: Partial<Record<NonNullable<BuyerReading['stage']>['value'], readonly CardKind[]>> = {
  'in-sale': ['shipping'],
  'after-sale': ['care'],
};

/**
 * The cards for this moment, the most useful first: what an upset mood calls for, open doubts, then closing (only when it is time, see
 * {@link closingTactics}), buyer types, psychology, persuasion, and what fits the stage. Nothing read, nothing chosen.
 */
export function chooseTactics(moment: Moment): { tactics: Tactic[]; withheld: Withheld[] } {
  const { reading, cards } = moment;
  const byId = new Map(cards.map((card) => [card.id, card]));
  const take: Take = (id, ground, evidence) => {
    const card = byId.get(id);
    return card ? [{ card, ground, evidence }] : [];
  };
  const mood = moodTactics(reading, take);
  const doubts = reading.doubts
    .slice(0, MOST_DOUBTS)
    .flatMap(({ value, evidence }) => take(value, 'doubt', evidence));
  const { tactics: closing, withheld } = closingTactics(moment, take);
  const types = reading.types.flatMap(({ value, evidence }) => take(value, 'type', evidence));
  const psychology = reading.psychology.flatMap(({ value, evidence }) => take(value, 'psychology', evidence));
  const persuasion = persuasionFor(reading).flatMap(({ id, evidence }) => take(id, 'persuasion', evidence));
  const chosen = [...mood, ...doubts, ...closing, ...types, ...psychology, ...persuasion, ...ofStage(moment)];
  return { tactics: chosen.slice(0, MOST), withheld };
}

function moodTactics({ mood, heat }: BuyerReading, take: Take): Tactic[] {
  if (heat.level === 'cooling') return take(FOR_COOLING, 'mood', heat.evidence);
  const id = mood && FOR_MOOD[mood.value];
  // A heated buyer is answered step by step, see the cool-down.
  return id && heat.level === 'none' ? take(id, 'mood', mood.evidence) : [];
}

function ofStage({ reading, cards, order }: Moment): Tactic[] {
  if (!reading.stage || (reading.stage.value === 'in-sale' && !order)) return [];
  const { value, evidence } = reading.stage;
  const kinds = holdsBackSelling(reading) ? (['review'] as const) : (OF_STAGE[value] ?? []);
  return cards
    .filter(({ kind }) => (kinds as readonly CardKind[]).includes(kind))
    .map((card) => ({ card, ground: 'stage', evidence }));
}
