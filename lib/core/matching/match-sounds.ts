import { simplify } from './simplify.ts';

/** A piece of a title that sounds: a Chinese character, or a Latin word or number as it stands. */
export const SOUNDING = /\p{Script=Han}|[a-z0-9]+/giu;

const HAN = /\p{Script=Han}/u;

/** The sounds of a title: piece by piece the ways to read it, and where it stands. */
export interface Sounds {
  /** In the spelling of queries; as long as the title itself. */
  title: string;
  ways: readonly (readonly string[])[];
  places: readonly [from: number, to: number][];
}

/** Reads what the base keeps with a title: the pieces divided by blanks, their ways by slashes; `chong/zhong xin fa huo`. */
export function readSounds(title: string, sounds: string): Sounds {
  if (sounds === '') return { title, ways: [], places: [] };
  const ways = sounds.split(' ').map((one) => one.split('/'));
  const places = [...title.matchAll(SOUNDING)].map(({ index, 0: piece }): [number, number] => [
    index,
    index + piece.length,
  ]);
  const folded = simplify(title.toLowerCase());
  return { title: folded.length === title.length ? folded : title, ways, places };
}

/**
 * Where `query` (from `at` on) ends when it is read from the piece `from` on: each as it is written, in full or by its first
 * letters; −1 for nowhere.
 */
function readOn(query: string, at: number, sounds: Sounds, from: number): number {
  if (at === query.length) return from;
  const written = sounds.title.charAt(sounds.places[from]?.[0] ?? -1);
  if (written === query[at] && HAN.test(written)) {
    const end = readOn(query, at + 1, sounds, from + 1);
    if (end >= 0) return end;
  }
  for (const way of sounds.ways[from] ?? []) {
    // The last piece may be half typed; any other is typed in full, or by its first letter or two (`zh`, `ch`, `sh`).
    if (way.startsWith(query.slice(at))) return from + 1;
    const lengths = /^[zcs]h/.test(way) ? [way.length, 2, 1] : [way.length, 1];
    for (const length of lengths) {
      if (!query.startsWith(way.slice(0, length), at)) continue;
      const end = readOn(query, at + length, sounds, from + 1);
      if (end >= 0) return end;
    }
  }
  return -1;
}

/**
 * The part `[from, to)` of a title that sounds like `query` (lower-case letters, digits, and characters as they are written),
 * the first such; null for none.
 */
export function matchSounds(query: string, sounds: Sounds): [number, number] | null {
  const { ways, places } = sounds;
  for (let from = 0; from < ways.length; from++) {
    const end = readOn(query, 0, sounds, from);
    if (end > from) return [places[from]?.[0] ?? 0, places[end - 1]?.[1] ?? 0];
  }
  return null;
}
