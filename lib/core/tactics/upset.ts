import type { Mood } from '../knowledge/codes.ts';
import type { BuyerReading } from '../reading/reading.ts';

const UPSET: readonly Mood[] = ['angry', 'disappointed'];
/** From so many hot runs on, somebody else should take over. */
const HAND_OVER_FROM = 2;

/** The buyer is heated now: what counts is the order of the answer, not the offer. */
export function isHot(reading: BuyerReading | null): boolean {
  return reading?.heat.level === 'hot';
}

/** Whether selling and cheerfulness are out of place: the buyer is heated, has only just calmed down, or is let down. */
export function holdsBackSelling(reading: BuyerReading | null): boolean {
  if (!reading) return false;
  return reading.heat.level !== 'none' || (reading.mood !== null && UPSET.includes(reading.mood.value));
}

/** Whether the chat should go to a colleague: the buyer is heated still, after the second answer of this one. */
export function suggestsHandOver(reading: BuyerReading | null): boolean {
  return isHot(reading) && (reading?.heat.hotRuns ?? 0) >= HAND_OVER_FROM;
}
