import { simplify } from './simplify.ts';

/** A piece of a text that sounds: a Chinese character, or a Latin word or number as it stands. */
export const SOUNDING = /\p{Script=Han}|[a-z0-9]+/giu;

const HAN = /\p{Script=Han}/u;
/** A tag that is longer is a sentence, and nobody has so many that are looked for. */
const TAG_LENGTH = 12;
const MOST_TAGS = 20;

/** The sounds of a text: piece by piece the ways to read it, and where it stands. */
export interface Sounds {
  /** In the spelling of queries; as long as the text itself. */
  text: string;
  ways: readonly (readonly string[])[];
  places: readonly [from: number, to: number][];
  /** Which letters stand in any of the ways, a bit for each: what lacks one of a query's is not looked at. */
  letters: number;
}

/** Which of the letters a to z stand in `text`, a bit for each, and one for all digits. */
export function bitsOf(text: string): number {
  let bits = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 97 && code < 123) bits |= 1 << (code - 97);
    else if (code >= 48 && code < 58) bits |= 1 << 26;
  }
  return bits;
}

/** What of a phrase is found by its sound: its title first, then its short tags. */
export const soundingTexts = ({ title, tags }: { title: string; tags: readonly string[] }): string[] => [
  title,
  ...tags.filter((tag) => tag.length <= TAG_LENGTH).slice(0, MOST_TAGS),
];

function readLine(text: string, line: string): Sounds {
  if (line === '') return { text, ways: [], places: [], letters: 0 };
  const ways = line.split(' ').map((one) => one.split('/'));
  const places = [...text.matchAll(SOUNDING)].map(({ index, 0: piece }): [number, number] => [
    index,
    index + piece.length,
  ]);
  const folded = simplify(text.toLowerCase());
  return { text: folded.length === text.length ? folded : text, ways, places, letters: bitsOf(line) };
}

/**
 * Reads what the base keeps with a phrase: a line for each of its {@link soundingTexts}, its pieces divided by blanks, their ways
 * by slashes; `chong/zhong xin fa huo`. Those without a sound, and those that nothing is kept of yet, have no ways.
 */
export function readSounds(texts: readonly string[], sounds: string): Sounds[] {
  const lines = sounds.split('\n');
  return texts.map((text, at) => readLine(text, lines[at] ?? ''));
}

/** How a syllable sounds to who does not tell `zh` from `z` or `ng` from `n`, as half of China does not. */
function loosen(syllable: string): string {
  const start = syllable.charAt(1) === 'h' && 'zcs'.includes(syllable.charAt(0)) ? 2 : 0;
  const end = /[aei]ng$/.test(syllable) ? -1 : syllable.length;
  return (start ? syllable.charAt(0) : '') + syllable.slice(start, end);
}

/** The same of letters that are not divided into syllables. */
const loosenLetters = (letters: string): string =>
  letters.replace(/([zcs])h/g, '$1').replace(/(?<=[aei])ng(?![aeiouv])/g, 'n');

/** How much of a syllable is typed: all of it, or its first letter or two. */
const lengthsOf = (way: string): number[] =>
  way.length === 1 ? [1] : way.charAt(1) === 'h' ? [way.length, 2, 1] : [way.length, 1];

/**
 * Where `query` (from `at` on) ends when it is read from the piece `from` on: each as it is written, in full or by its first
 * letters; −1 for nowhere.
 */
function readOn(query: string, at: number, sounds: Sounds, from: number, isLoose: boolean): number {
  if (at === query.length) return from;
  const written = sounds.text.charAt(sounds.places[from]?.[0] ?? -1);
  if (written === query[at] && HAN.test(written)) {
    const end = readOn(query, at + 1, sounds, from + 1, isLoose);
    if (end >= 0) return end;
  }
  for (const exact of sounds.ways[from] ?? []) {
    if (exact.charCodeAt(0) !== query.charCodeAt(at)) continue;
    const way = isLoose ? loosen(exact) : exact;
    let same = 1;
    while (same < way.length && way.charCodeAt(same) === query.charCodeAt(at + same)) same += 1;
    // The last piece may be half typed.
    if (at + same >= query.length) return from + 1;
    for (const length of lengthsOf(way)) {
      if (length > same) continue;
      const end = readOn(query, at + length, sounds, from + 1, isLoose);
      if (end >= 0) return end;
    }
  }
  return -1;
}

/** Letters that are listened for: as they are typed, or as they sound to who does not tell `zh` from `z` or `ng` from `n`. */
export interface Heard {
  letters: string;
  /** Which ones they are. */
  bits: number;
  isLoose: boolean;
}

/** Reads `letters`: lower-case, with digits, and characters as they are written. */
export function listenFor(letters: string, isLoose = false): Heard {
  const heard = isLoose ? loosenLetters(letters) : letters;
  return { letters: heard, bits: bitsOf(heard), isLoose };
}

/** The part `[from, to)` of a text that sounds like what is heard, the first such; null for none. */
export function matchSounds({ letters, bits, isLoose }: Heard, sounds: Sounds): [number, number] | null {
  if ((bits & ~sounds.letters) !== 0) return null;
  const { ways, places } = sounds;
  for (let from = 0; from < ways.length; from++) {
    const end = readOn(letters, 0, sounds, from, isLoose);
    if (end > from) return [places[from]?.[0] ?? 0, places[end - 1]?.[1] ?? 0];
  }
  return null;
}

/** What may have been meant by letters of which two that stand together were typed the other way round. */
export const swapLetters = (letters: string): string[] =>
  Array.from(letters, (letter, at) => [letter, letters.charAt(at + 1), at] as const).flatMap(
    ([one, next, at]) =>
      next === '' || next === one ? [] : [letters.slice(0, at) + next + one + letters.slice(at + 2)],
  );

/** The parts of a text whose sound, in full, stands in `query`, in which letters are wrong; in order. */
export function matchPieces(query: string, { ways, places }: Sounds): [number, number][] {
  return ways.flatMap((all, at) => {
    const place = places[at];
    return place && all.some((way) => way.length > 1 && query.includes(way)) ? [place] : [];
  });
}

/** The letters of a text that has Chinese characters, as they are read first, without blanks; else empty: they stand in it as they are. */
export const lettersOf = ({ text, ways }: Sounds): string =>
  HAN.test(text) ? ways.map(([way = '']) => way).join('') : '';
