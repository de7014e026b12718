import { type Heard, listenFor, matchSounds, type Sounds, swapLetters } from './match-sounds.ts';

/** Answers of one kind are better than those of the next; within a kind an earlier place in the library wins. */
export const NO_MATCH = 99;
/** Sounds that begin the title come before words in it, all others after. */
export const BEGINS_SOUND = 2;
export const HOLDS_SOUND = 8;
const TAG_SOUND = 9;
/** Two letters in the wrong order come after all that. */
const SWAPPED = 10;
/** Fewer letters say too little to be heard otherwise than they are typed, or to be put in another order. */
const LEAST_LOOSE = 4;
const LEAST_SWAPPED = 5;

const SOUND = /^(?!\p{Script=Han}+$)[a-z0-9\p{Script=Han}]+$/u;
/** One letter stands at the beginning of every other sound. */
const LEAST_SOUND = 2;

/**
 * The letters of a word that may be pinyin, characters among them (`退huo`); empty when it is none. While an input method
 * composes, the box holds `tui'huo`; `ü` is typed as `v`.
 */
export function soundOf(term: string): string {
  const letters = term.replace(/['’]/g, '').replaceAll('ü', 'v');
  return letters.length >= LEAST_SOUND && SOUND.test(letters) ? letters : '';
}

/** Whether all letters may stand in what sounds, of which `bits` are the letters: most of a library is left out by that. */
export const maySound = (heard: Heard, bits: number): boolean =>
  heard.bits !== 0 && (heard.bits & ~bits) === 0;

/** How letters meet the sounds of a title and then its tags; {@link NO_MATCH} for not at all. */
export function meetSound(heard: Heard, sounds: readonly Sounds[]): number {
  for (let at = 0; at < sounds.length; at++) {
    const part = matchSounds(heard, sounds[at] as Sounds);
    if (part) return at > 0 ? TAG_SOUND : part[0] === 0 ? BEGINS_SOUND : HOLDS_SOUND;
  }
  return NO_MATCH;
}

/** Where one of `swapped` stands in the letters of a title and its tags, read in full as they are read first. */
function meetSwapped(swapped: readonly string[], texts: readonly string[]): number {
  for (const [at, text] of texts.entries()) {
    if (text === '') continue;
    const place = Math.max(...swapped.map((letters) => text.indexOf(letters)));
    if (place >= 0) return SWAPPED + (at > 0 ? TAG_SOUND : place === 0 ? BEGINS_SOUND : HOLDS_SOUND);
  }
  return NO_MATCH;
}

/**
 * How a whole query meets what sounds (`bits`: its letters), though not as it is typed: to who does not tell `zh` from `z`, or
 * with two letters in the other order. Null: it is too short, or no pinyin.
 */
export function hearOtherwise(query: string) {
  const letters = soundOf(query.replace(/\s/g, ''));
  if (letters.length < LEAST_LOOSE) return null;
  const heard = listenFor(letters);
  const loose = listenFor(letters, true);
  const swapped = letters.length < LEAST_SWAPPED ? [] : swapLetters(letters);
  return (bits: number, read: () => { sounds: readonly Sounds[]; letters: readonly string[] }): number => {
    const level = maySound(loose, bits) ? meetSound(loose, read().sounds) : NO_MATCH;
    if (level < NO_MATCH || swapped.length === 0 || !maySound(heard, bits)) return level;
    return meetSwapped(swapped, read().letters);
  };
}
