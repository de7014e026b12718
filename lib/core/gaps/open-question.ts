/** Why a question counts as one without a good phrase. */
export type Lack =
  /** Nothing that was suggested fitted it well. */
  | 'unsure'
  /** Phrases were suggested, and the agent wrote something else. */
  | 'own';

/** A buyer's question that no phrase answered, as it is kept: masked, without who asked it. */
export interface OpenQuestion {
  /** Drawn by lot: it leads to no chat. */
  key: string;
  /** What is left of the buyer's words, see `mask`. */
  text: string;
  why: Lack;
  /** {@link stampOf} the phrases that were on offer for it. */
  offered: string[];
  /** The hour in which it was asked, ms since the epoch: the minute would lead to the chat. */
  at: number;
}

/** After this long a question is forgotten. */
export const KEPT_DAYS = 30;

const HOUR_MS = 3_600_000;

/** The hour in which `now` lies; both in ms since the epoch. */
export const hourOf = (now: number): number => now - (now % HOUR_MS);

/** A phrase as it stands: another one once it has been changed. */
export const stampOf = ({ key, updatedAt }: { key: string; updatedAt: number }): string =>
  `${key}@${updatedAt}`;
