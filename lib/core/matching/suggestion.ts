import type { Phrase } from '../knowledge/phrase.ts';

/**
 * Why a phrase was suggested: the evidence, to be worded by the panel in the user's language. `earlier`: the evidence is
 * not in the question itself but in what was said before it.
 */
export type Reason =
  /** The buyer's words are like this example question of the phrase. */
  | { kind: 'ask'; ask: string; earlier?: true }
  /** These words of the buyer stand in the phrase. */
  | { kind: 'words'; words: string[]; earlier?: true }
  /** The agent has used it for such questions before, though their words do not stand in it. */
  | { kind: 'habit' }
  /** A first contact: greet before anything else. */
  | { kind: 'greeting' }
  /** The buyer thanked, agreed or said goodbye. */
  | { kind: 'ack' }
  /** Nothing fits well; this one is safe at this point of a chat. */
  | { kind: 'general' };

/** One ranked suggestion; `score` is 0…1 and comparable within one ranking. */
export interface Suggestion<P extends Phrase = Phrase> {
  phrase: P;
  score: number;
  reason: Reason;
}
