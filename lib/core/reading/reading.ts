import type { BuyerTypeId, DoubtId, Mood, PsychologyId } from '../knowledge/codes.ts';
import type { STAGES } from '../knowledge/phrase.ts';

/** Where the buyer stands in the journey. */
export type Stage = (typeof STAGES)[number];

/** What a reading rests on, to be shown to the agent. */
export type Evidence =
  /** The buyer's own words: an excerpt of the turn with this id, exactly as written. */
  | { kind: 'words'; turnId: string; words: string }
  /** How the buyer writes: `count` questions or bubbles in a row without an answer. */
  | { kind: 'rhythm'; count: number }
  /** What the page shows of product or order, in its own words. */
  | { kind: 'subject'; words: string }
  /** What is remembered of this buyer. */
  | { kind: 'memory'; words: string }
  /** The agent said so. */
  | { kind: 'corrected' };

/** One thing read from a chat. Never guessed: below the reader's threshold it is absent. */
export interface Read<T> {
  value: T;
  /** 0…1; of what is read with .8, eight in ten are right. */
  confidence: number;
  /** At least one, the strongest first. */
  evidence: Evidence[];
}

/**
 * How heated the chat is: `hot` while hot words (a complaint to the authorities, a bad review, "fake", "cheat" …) or open
 * anger stand unanswered or were answered badly; `cooling` once the buyer has calmed down after it.
 */
export interface Heat {
  level: 'none' | 'hot' | 'cooling';
  /** Hot runs of the buyer (a run ends when a human seller writes); from two on a hand-over is suggested. */
  hotRuns: number;
  evidence: Evidence[];
}

/** Everything that QinDa reads of the buyer of one chat. */
export interface BuyerReading {
  stage: Read<Stage> | null;
  /** Open doubts of the buyer, those of the newest question first. */
  doubts: Read<DoubtId>[];
  mood: Read<Mood> | null;
  heat: Heat;
  psychology: Read<PsychologyId>[];
  /** At most one of a family, the surest first. */
  types: Read<BuyerTypeId>[];
  /** Signals that the buyer is about to buy: asks how to order, when it ships if bought now, which colour. */
  buying: Read<'signals'> | null;
}

/** What the agent has put right, by one tap; `null` takes a reading away, a missing entry leaves it to the reader. */
export interface Corrections {
  stage?: Stage | null;
  mood?: Mood | null;
  /** The buyer's turn up to which `mood` holds: a mood passes, so the next message is read afresh. For the whole chat when left out. */
  moodAt?: string;
  /** Doubts to add (`true`) or take away (`false`). */
  doubts?: Partial<Record<DoubtId, boolean>>;
  /** Per family: the type, or null for none. */
  types?: Record<string, BuyerTypeId | null>;
  /** Psychology hints to add (`true`) or take away (`false`). */
  psychology?: Partial<Record<PsychologyId, boolean>>;
  /** No heat in anything up to the turn with this id; what comes after it is read afresh. */
  calmUpTo?: string;
}
