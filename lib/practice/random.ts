/** Source of randomness: a number in [0, 1), as `Math.random` gives. */
export type Random = () => number;

/** A repeatable {@link Random} (mulberry32): the same seed plays the same practice round. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** A number between the two ends of `range`. */
export function between(range: readonly [number, number], random: Random): number {
  return range[0] + (range[1] - range[0]) * random();
}
