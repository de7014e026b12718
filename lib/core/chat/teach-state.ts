import type { Side } from './turn.ts';

/** What a person points at to teach a page, in this order. The list item may be skipped. */
export const TAUGHT_PARTS = ['buyerMessage', 'ownMessage', 'title', 'listItem', 'editor'] as const;
export type TaughtPart = (typeof TAUGHT_PARTS)[number];

/** What the profile, as far as it is known, reads on the page now. */
export interface TeachReading {
  /** The open chat's buyer; empty when not found. */
  buyer: string;
  /** The newest turns, oldest first. */
  turns: { side: Side; text: string }[];
  /** Names in the conversation list. */
  chats: string[];
  /** The reply box is found. */
  editor: boolean;
}

/** Where teaching stands: state, not an event. */
export interface TeachState {
  /** What is to be pointed at now; null when everything asked for was pointed at, or teaching has ended. */
  step: TaughtPart | null;
  /** What was pointed at, in words, for the person to recognise. */
  picked: Partial<Record<TaughtPart, string>>;
  reading: TeachReading | null;
  /** A site profile, once enough is known for one. */
  profile: unknown | null;
  /** Why the last choice cannot be used and what to do, in the user's language. */
  problem: string | null;
  ended: 'done' | 'left' | null;
}
