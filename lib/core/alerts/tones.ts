/** One tone of a signal. */
export interface Note {
  hz: number;
  /** When it begins, and how long it sounds, ms from the beginning of the signal. */
  at: number;
  forMs: number;
}

/** What a signal is about; each can be told from the others by ear alone. */
export type Signal = 'nudge' | 'due' | 'platform' | 'promise';

/**
 * Our own signals, as notes to be played by sine waves: no sound file is shipped. One low note when time is running out,
 * two rising ones when it has run out, three when the platform's own limit has, two falling ones for a promise.
 */
export const TONES: Record<Signal, readonly Note[]> = {
  nudge: [{ hz: 523.25, at: 0, forMs: 220 }],
  due: [
    { hz: 659.25, at: 0, forMs: 180 },
    { hz: 880, at: 160, forMs: 320 },
  ],
  platform: [
    { hz: 880, at: 0, forMs: 150 },
    { hz: 880, at: 200, forMs: 150 },
    { hz: 1174.66, at: 400, forMs: 320 },
  ],
  promise: [
    { hz: 783.99, at: 0, forMs: 200 },
    { hz: 587.33, at: 180, forMs: 340 },
  ],
};

/** How long a signal sounds, ms. */
export const lengthOf = (signal: Signal): number =>
  Math.max(...TONES[signal].map(({ at, forMs }) => at + forMs));
