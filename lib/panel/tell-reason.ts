import type { Phrase } from '../core/knowledge/phrase.ts';
import type { Reason } from '../core/matching/suggestion.ts';
import type { BuyerReading, Stage } from '../core/reading/reading.ts';

/** Why a phrase is shown. */
export type ShownReason =
  | Reason
  /** The buyer was here before. */
  | { kind: 'returning' }
  /** It answers a doubt that was read of the buyer, in these words of theirs; empty: from something else. */
  | { kind: 'doubt'; words: string }
  /** It belongs to where the buyer stands in the journey. */
  | { kind: 'stage'; stage: Stage }
  /** Nothing speaks for it; it only fills the list. */
  | { kind: 'filler' };

/** What may be said at any time: asking for what is needed to go on, buying time, small talk. */
const SAFE: readonly Phrase['purpose'][] = ['ask', 'hold', 'ack', 'greeting', 'closing'];

/**
 * The reason for a phrase that no word of the buyer's explains: a doubt or a stage that was read and that the phrase is made
 * for; that it is safe to say; else nothing at all, and that is what is said. Other reasons stay.
 */
export function tellReason(phrase: Phrase, reason: Reason, reading: BuyerReading | null): ShownReason {
  if (reason.kind !== 'general') return reason;
  const doubt = reading?.doubts.find(({ value }) => phrase.doubts?.includes(value));
  if (doubt) {
    const said = doubt.evidence.find(({ kind }) => kind === 'words');
    return { kind: 'doubt', words: said?.kind === 'words' ? said.words : '' };
  }
  if (SAFE.includes(phrase.purpose)) return reason;
  const stage = reading?.stage?.value;
  return stage && phrase.stage === stage ? { kind: 'stage', stage } : { kind: 'filler' };
}
