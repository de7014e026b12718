import type { Turn } from '../chat/turn.ts';
import type { WordFinder } from './find-words.ts';

/** How much of what the seller sent in this chat is canned text that nobody touched (domain S8). */
export interface RobotMeter {
  canned: number;
  /** Turns looked at: the newest of the seller. */
  of: number;
  /** Too much for this stage. */
  isHigh: boolean;
}

/** How much of the chat is small talk, and since when (domain S10). */
export interface ChatMeter {
  /** Turns of small talk among the newest of the chat. */
  count: number;
  minutes: number;
  isHigh: boolean;
}

/** Older turns do not tell how the chat sounds now. */
const NEWEST = 8;
/** A bare "ok" is neither canned nor one's own words. */
const MIN_LENGTH = 4;
/**
 * From here on every fourth turn at most was the agent's own, and the fourth canned one in a row is noticed; after the
 * sale, where S8 asks for edited words above all, half is already too much.
 */
const LIMITS = { before: { share: 0.75, turns: 4 }, after: { share: 0.5, turns: 2 } };

/** Counts the canned turns among the seller's newest; `isAfterSale` is stricter. */
export function readRobotMeter(
  turns: readonly Turn[],
  isCanned: (text: string) => boolean,
  isAfterSale: boolean,
): RobotMeter {
  const own = turns
    .filter(({ side, kind, text }) => side === 'seller' && kind === 'text' && text.length >= MIN_LENGTH)
    .slice(-NEWEST);
  const canned = own.filter(({ text }) => isCanned(text)).length;
  const limit = isAfterSale ? LIMITS.after : LIMITS.before;
  return { canned, of: own.length, isHigh: own.length >= limit.turns && canned / own.length >= limit.share };
}

/** A few minutes of warmth win a buyer; beyond them, others wait. */
const MAX_MINUTES = 5;
const MAX_TURNS = 6;

/** Counts small talk among the newest turns of the chat. */
export function readChatMeter(turns: readonly Turn[], findChat: WordFinder): ChatMeter {
  const newest = turns.filter(({ side, text }) => (side === 'buyer' || side === 'seller') && text !== '');
  const talk = newest.slice(-2 * MAX_TURNS).filter(({ text }) => findChat(text).length > 0);
  const times = talk.map(({ pageAt, seenAt }) => pageAt ?? seenAt).filter((at) => at !== null);
  const minutes = times.length > 1 ? Math.round((Math.max(...times) - Math.min(...times)) / 60_000) : 0;
  const isHigh = talk.length >= MAX_TURNS || (talk.length >= 4 && minutes >= MAX_MINUTES);
  return { count: talk.length, minutes, isHigh };
}
