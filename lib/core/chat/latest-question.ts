import type { SpokenTurn } from './turn.ts';

/** What the buyer wants answered: the newest run of buyer turns since a human last wrote. */
export interface LatestQuestion<T extends SpokenTurn = SpokenTurn> {
  /** The buyer's turns of the run, oldest first, at least one; pictures and cards count. */
  turns: T[];
  /** Their words, one line a turn; turns without words are left out, so it may be empty. */
  text: string;
  /** A human seller has written after the run. */
  answered: boolean;
  /** No human seller has written before the run: this buyer has not been served yet. */
  first: boolean;
}

/**
 * Finds the question in `turns` (oldest first), or null when the buyer has not written.
 * Robot and system rows neither answer nor divide a question.
 */
export function latestQuestion<T extends SpokenTurn>(turns: readonly T[]): LatestQuestion<T> | null {
  const end = turns.findLastIndex((turn) => turn.side === 'buyer');
  if (end < 0) return null;
  const seller = turns.findLastIndex((turn, index) => index < end && turn.side === 'seller');
  const run = turns.slice(seller + 1, end + 1).filter((turn) => turn.side === 'buyer');
  return {
    turns: run,
    text: run
      .map((turn) => turn.text.trim())
      .filter((text) => text !== '')
      .join('\n'),
    answered: turns.some((turn, index) => index > end && turn.side === 'seller'),
    first: seller < 0,
  };
}
