import type { SpokenTurn } from '../chat/turn.ts';
import { readSmallTalk } from './read-small-talk.ts';

/** A text of the chat and how much it says about what the buyer wants now; the newest buyer text weighs 1. */
export interface WeighedText {
  text: string;
  weight: number;
  /** Part of the question that stands now, not of what was said before it. */
  isNow: boolean;
}

/** What earlier bubbles of the same question, the seller's turns before it, and the buyer's turns before those weigh. */
const SHARE = { run: 1, seller: 0.35, earlier: 0.35 };
/** Each step back in the same row weighs this much of the one after it. */
const FADE = 0.7;
/** A newest text of this many characters leans on the rest with half its weight; shorter ones lean more. */
const HALF_LENGTH = 6;
/** What weighs less is not heard: it costs time and changes nothing. */
const LEAST = 0.04;
const MAX_BACK = 6;

const spoken = (turns: readonly SpokenTurn[], side: SpokenTurn['side'], from: number): number[] => {
  const found: number[] = [];
  for (let at = from; at >= 0 && turns[at]?.side === side; at--) found.push(at);
  return found;
};

/**
 * Weighs the turns of a chat (oldest first): several bubbles make one question, and a short, elliptic one ("and the
 * other?") is read in the light of what stood before it. Robot, system and wordless turns are silent,
 * and so is small talk before the newest text.
 */
export function weighTurns(turns: readonly SpokenTurn[]): WeighedText[] {
  const last = turns.findLastIndex((turn) => turn.side === 'buyer' && turn.text.trim() !== '');
  const heard = turns.filter(
    ({ side, text }, at) =>
      at === last ||
      (at < last &&
        (side === 'buyer' || side === 'seller') &&
        text.trim() !== '' &&
        readSmallTalk(text) === null),
  );
  const newest = heard.length - 1;
  if (newest < 0) return [];
  const text = (at: number) => heard[at]?.text ?? '';
  const lean = HALF_LENGTH / (HALF_LENGTH + text(newest).length);
  const run = spoken(heard, 'buyer', newest - 1);
  const seller = spoken(heard, 'seller', newest - 1 - run.length);
  const earlier: number[] = [];
  for (let at = newest - 1 - run.length - seller.length; at >= 0 && earlier.length < MAX_BACK; at--)
    if (heard[at]?.side === 'buyer') earlier.push(at);
  const fading = (row: number[], share: number, isNow: boolean) =>
    row
      .map((at, back) => ({ text: text(at), weight: share * lean * FADE ** back, isNow }))
      .filter(({ weight }) => weight >= LEAST);
  return [
    { text: text(newest), weight: 1, isNow: true },
    ...fading(run, SHARE.run, true),
    ...fading(seller, SHARE.seller, false),
    ...fading(earlier, SHARE.earlier, false),
  ];
}
