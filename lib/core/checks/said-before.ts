import type { Turn } from '../chat/turn.ts';
import { normalise } from '../matching/normalise.ts';
import { VISIT_MS } from '../timing/clock-state.ts';

/** Shorter texts, `好的`, may be said as often as one likes. */
const MIN_LENGTH = 6;
/** Of their pairs of characters two texts share this much when they are nearly the same: one word of a short sentence differs. */
const NEARLY = 0.85;

const bare = (text: string) => normalise(text).replace(/[\s\p{P}\p{S}]+/gu, '');

function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 2 <= text.length; at++) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** How much of their pairs of characters two texts share, 0…1. */
function likeness(a: string, b: string): number {
  if (a === b) return 1;
  if (Math.min(a.length, b.length) < NEARLY * 0.8 * Math.max(a.length, b.length)) return 0;
  const left = pairsOf(a);
  let shared = 0;
  for (const [pair, count] of pairsOf(b)) shared += Math.min(count, left.get(pair) ?? 0);
  return (2 * shared) / (a.length + b.length - 2);
}

/**
 * Tells which texts a human seller has already sent in this chat, to the letter or nearly. With `now`, only this visit
 * counts: a greeting may be the same on another day.
 */
export function createSaidBefore(turns: readonly Turn[], now: number | null): (text: string) => boolean {
  const said = turns
    .filter(({ side, text, pageAt, seenAt }) => {
      const at = pageAt ?? seenAt;
      return side === 'seller' && text !== '' && (now === null || at === null || now - at < VISIT_MS);
    })
    .map(({ text }) => bare(text));
  return (text) => {
    const own = bare(text);
    return own.length >= MIN_LENGTH && said.some((other) => likeness(own, other) >= NEARLY);
  };
}
