import type { Phrase } from '../knowledge/phrase.ts';

/** A phrase as an index takes it: what the base adds to it is used where it is there. */
export type Indexed = Phrase & { hidden?: boolean; key?: string; updatedAt?: number };

/** By what a phrase is known over all libraries. */
export const keyOf = (phrase: Indexed): string => phrase.key ?? phrase.id;

/** Changes when the phrase does. */
export const stampOf = (phrase: Indexed): string => `${keyOf(phrase)}@${phrase.updatedAt ?? ''}`;

/** The key of the phrase that a stamp was given to. */
export const keyIn = (stamp: string): string => stamp.slice(0, stamp.lastIndexOf('@'));

/**
 * {@link stampOf} each phrase of a layer, by position. In one text, for a hundred thousand strings take a page longer to receive
 * than it may stand still; a text is copied in one go.
 */
export interface Stamps {
  /** One behind the other, and where each ends. */
  text: string;
  ends: Uint32Array<ArrayBuffer>;
  /** The positions in the order of their keys. */
  byKey: Uint32Array<ArrayBuffer>;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Packs the stamps of `phrases`. */
export function packStamps(phrases: readonly Indexed[]): Stamps {
  const stamps = phrases.map(stampOf);
  const keys = phrases.map(keyOf);
  const ends = new Uint32Array(stamps.length);
  let end = 0;
  stamps.forEach((stamp, at) => {
    end += stamp.length;
    ends[at] = end;
  });
  const byKey = Uint32Array.from(keys.keys()).sort((a, b) => compare(keys[a] as string, keys[b] as string));
  return { text: stamps.join(''), ends, byKey };
}

/** The stamp at a position. */
export const stampAt = ({ text, ends }: Stamps, at: number): string =>
  text.slice(at === 0 ? 0 : ends[at - 1], ends[at]);

/** All of them, by position. */
export const listStamps = (stamps: Stamps): string[] =>
  Array.from(stamps.ends, (_, at) => stampAt(stamps, at));

/** Where the phrase of a key stands; undefined where the layer has none of that key. */
export function positionIn(stamps: Stamps, key: string): number | undefined {
  let [low, high] = [0, stamps.byKey.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (keyIn(stampAt(stamps, stamps.byKey[middle] as number)) < key) low = middle + 1;
    else high = middle;
  }
  const at = stamps.byKey[low];
  return at !== undefined && keyIn(stampAt(stamps, at)) === key ? at : undefined;
}
