import type { BuyerReading } from '../reading/reading.ts';
import type { PhraseKind } from './packed-phrases.ts';

/** What the surest reading of another stage, or of other doubts, takes away. */
const OTHER_STAGE = 0.4;
const OTHER_DOUBTS = 0.3;

/**
 * How well a phrase suits what has been read of the buyer, 0…1, as a factor of its score. The buyer's words decide: a phrase
 * of another stage is set back, not left out; one that says nothing of stage or doubts suits everybody.
 */
export function suitsReading(reading: BuyerReading | null): (phrase: PhraseKind) => number {
  if (!reading) return () => 1;
  const { stage, doubts } = reading;
  const surest = doubts.reduce((most, { confidence }) => Math.max(most, confidence), 0);
  return (phrase) => {
    const otherStage = stage && phrase.stage && phrase.stage !== stage.value ? stage.confidence : 0;
    const own = phrase.doubts;
    const otherDoubts = own.length > 0 && !doubts.some(({ value }) => own.includes(value)) ? surest : 0;
    return (1 - OTHER_STAGE * otherStage) * (1 - OTHER_DOUBTS * otherDoubts);
  };
}
