import { mayHold } from './character-marks.ts';
import { findAlike } from './find-alike.ts';
import { type Heard, listenFor } from './match-sounds.ts';
import {
  BEGINS_SOUND,
  HOLDS_SOUND,
  hearOtherwise,
  maySound,
  meetSound,
  NO_MATCH,
  soundOf,
} from './meet-sound.ts';
import { pickBest } from './pick-best.ts';
import {
  fold,
  openField,
  type SearchablePhrase,
  type SearchEntry,
  type SearchField,
} from './search-field.ts';

/** A found phrase; `markHit` says why. */
export interface SearchHit<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
}

/** What a query is cut down to; nobody types more to find a phrase. */
const MAX_QUERY = 64;
/** What is looked for, in that spelling; what of it is too long is left out. */
export const foldQuery = (query: string) => fold(query.slice(0, MAX_QUERY)).trim();

/** A word of a query. */
interface Term {
  text: string;
  heard: Heard;
}

const readTerm = (text: string): Term => ({ text, heard: listenFor(soundOf(text)) });

/** How one word of the query meets an entry: 0 is best, {@link NO_MATCH} not at all. */
function meet({ text, heard }: Term, entry: SearchEntry, bits: number): number {
  const written = meetWritten(text, entry);
  if (written <= BEGINS_SOUND || !maySound(heard, bits)) return written;
  return Math.min(written, meetSound(heard, entry.sounds));
}

function meetWritten(term: string, entry: SearchEntry): number {
  if (!entry.all.includes(term)) return NO_MATCH;
  if (entry.shortcut !== '' && entry.shortcut.startsWith(term)) return entry.shortcut === term ? 0 : 1;
  if (entry.initials.startsWith(term)) return BEGINS_SOUND;
  if (entry.title.includes(term)) return entry.title.startsWith(term) ? 3 : 4;
  if (entry.tags.includes(term)) return 5;
  if (entry.asks.includes(term)) return 6;
  if (entry.text.includes(term)) return 7;
  return entry.initials.includes(term) ? HOLDS_SOUND : NO_MATCH;
}

/** Words between blanks, and between Chinese and Latin letters: `退款dz` asks for both. */
export const TERMS = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;

/** A word that says something: `退货!!` asks for `退货`. A query of signs alone (`/`, `??`) is taken as it is. */
const SAYS = /[\p{L}\p{N}]/u;

function meetAll(query: Term, terms: readonly Term[], entry: SearchEntry, bits: number): number {
  const whole = meet(query, entry, bits);
  if (whole < NO_MATCH || (terms.length < 2 && terms[0]?.text === query.text)) return whole;
  let worst = 0;
  for (const term of terms) {
    const level = meet(term, entry, bits);
    if (level === NO_MATCH) return NO_MATCH;
    worst = Math.max(worst, level);
  }
  return worst;
}

/** Whether an entry may meet all of `terms`: by its characters, or, where letters are typed, by its sounds. */
const mayMeet = (terms: readonly Term[], { marks, soundBits }: SearchField, at: number): boolean =>
  terms.every(({ text, heard }) => mayHold(marks, at, text) || maySound(heard, soundBits[at] as number));

/**
 * Prepares `phrases` for typed search; hidden ones are left out. Found are, best first: the exact shortcut code · a code's
 * beginning · the beginning of the pinyin, in full, by first letters or mixed · the words in title, tags, example questions,
 * text · pinyin inside · pinyin of tags · pinyin of who does not tell `zh` from `z` or `ng` from `n`, or typed two letters in the
 * wrong order · what only looks or sounds alike (typos). Within one kind what is used most comes first, by `timesUsed`, then the
 * order of the library. An empty query finds nothing.
 */
export function createSearch<P extends SearchablePhrase>(
  phrases: readonly P[],
  timesUsed: (phrase: P) => number = () => 0,
): (query: string, limit?: number) => SearchHit<P>[] {
  const field = openField(phrases);
  const { entries, soundBits } = field;
  const entryAt = (at: number) => entries[at] as SearchEntry<P>;
  const levels = new Uint8Array(entries.length);
  return (query, limit = 20) => {
    const folded = foldQuery(query);
    if (folded === '' || limit <= 0) return [];
    const all = folded.match(TERMS) ?? [folded];
    const telling = all.filter((term) => SAYS.test(term));
    const terms = (telling.length > 0 ? telling : all).map(readTerm);
    const whole = readTerm(folded);
    const matched: number[] = [];
    for (let at = 0; at < entries.length; at++) {
      const level = mayMeet(terms, field, at)
        ? meetAll(whole, terms, entryAt(at), soundBits[at] as number)
        : NO_MATCH;
      levels[at] = level;
      if (level < NO_MATCH) matched.push(at);
    }
    const levelOf = (at: number) => levels[at] as number;
    const uses = (at: number) => timesUsed(entryAt(at).phrase);
    const better = (a: number, b: number) => levelOf(a) - levelOf(b) || uses(b) - uses(a) || a - b;
    const isLeft = (at: number) => levelOf(at) === NO_MATCH;
    const met = pickBest(matched, limit, better);
    const hear = met.length < limit ? hearOtherwise(folded) : null;
    if (hear) {
      const heard: number[] = [];
      for (let at = 0; at < entries.length; at++) {
        if (!isLeft(at)) continue;
        const level = hear(soundBits[at] as number, () => entryAt(at));
        levels[at] = level;
        if (level < NO_MATCH) heard.push(at);
      }
      met.push(...pickBest(heard, limit - met.length, better));
    }
    const alike = met.length < limit ? findAlike(folded, field, isLeft, limit - met.length) : [];
    return [...met.map(entryAt), ...alike].map(({ phrase }) => ({ phrase }));
  };
}
