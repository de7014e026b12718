import type { Phrase } from '../knowledge/phrase.ts';
import { markCharacters, mayHold } from './character-marks.ts';
import { findAlike } from './find-alike.ts';
import { matchSounds, readSounds, type Sounds } from './match-sounds.ts';
import { pickBest } from './pick-best.ts';
import { simplify } from './simplify.ts';

/** A phrase that typed search looks through: with the pinyin of its title, first letters and every way to read it. */
export type SearchablePhrase = Phrase & { initials: string; sounds?: string; hidden?: boolean };

/** A found phrase; `markHit` says why. */
export interface SearchHit<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
}

/** A phrase with its texts in one spelling; never changed after it was made. */
export interface SearchEntry<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
  shortcut: string;
  initials: string;
  sounds: Sounds;
  title: string;
  tags: string;
  asks: string;
  text: string;
  /** Title, tags and examples in one: what may look alike. */
  gist: string;
  /** Everything in one: what is not in here is nowhere. */
  all: string;
}

const SOUND = /^(?!\p{Script=Han}+$)[a-z0-9\p{Script=Han}]+$/u;
/** One letter stands at the beginning of every other sound. */
const LEAST_SOUND = 2;
/** What a query is cut down to; nobody types more to find a phrase. */
const MAX_QUERY = 64;
/** Answers of one kind are better than those of the next; within a kind an earlier place in the library wins. */
const NO_MATCH = 9;
/** Sounds that begin the title come before words in it, all others after. */
const BEGINS_SOUND = 2;
const HOLDS_SOUND = 8;

/** The one spelling in which texts and queries are compared: width, case, and traditional or simplified do not count. */
export const fold = (text: string) => simplify(text.normalize('NFKC').toLowerCase());

/** What is looked for, in that spelling; what of it is too long is left out. */
export const foldQuery = (query: string) => fold(query.slice(0, MAX_QUERY)).trim();

/**
 * The letters of a word that may be pinyin, characters among them (`退huo`); empty when it is none. While an input method
 * composes, the box holds `tui'huo`; `ü` is typed as `v`.
 */
export function soundOf(term: string): string {
  const letters = term.replace(/['’]/g, '').replaceAll('ü', 'v');
  return letters.length >= LEAST_SOUND && SOUND.test(letters) ? letters : '';
}

function readEntry<P extends SearchablePhrase>(phrase: P): SearchEntry<P> {
  const shortcut = fold(phrase.shortcut);
  const initials = phrase.initials.toLowerCase();
  const title = fold(phrase.title);
  const tags = fold(phrase.tags.join('\n'));
  const asks = fold(phrase.asks.join('\n'));
  const text = fold([phrase.text, ...phrase.variants].join('\n'));
  const gist = [title, tags, asks].join('\n');
  return {
    phrase,
    shortcut,
    initials,
    sounds: readSounds(phrase.title, phrase.sounds ?? ''),
    title,
    tags,
    asks,
    text,
    gist,
    all: [shortcut, initials, gist, text].join('\n'),
  };
}

/** How one word of the query meets an entry: 0 is best, {@link NO_MATCH} not at all. */
function meet(term: string, entry: SearchEntry): number {
  const written = meetWritten(term, entry);
  if (written <= BEGINS_SOUND) return written;
  const letters = soundOf(term);
  const sound = letters === '' ? null : matchSounds(letters, entry.sounds);
  if (!sound) return written;
  return Math.min(written, sound[0] === 0 ? BEGINS_SOUND : HOLDS_SOUND);
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

function meetAll(query: string, terms: readonly string[], entry: SearchEntry): number {
  const whole = meet(query, entry);
  if (whole < NO_MATCH || (terms.length < 2 && terms[0] === query)) return whole;
  let worst = 0;
  for (const term of terms) {
    const level = meet(term, entry);
    if (level === NO_MATCH) return NO_MATCH;
    worst = Math.max(worst, level);
  }
  return worst;
}

/** Whether an entry may meet all of `terms`: by its characters, or, where letters are typed, by its sounds. */
const mayMeet = (
  marks: Uint32Array,
  at: number,
  terms: readonly { term: string; mayBeSound: boolean }[],
  entry: SearchEntry,
): boolean =>
  terms.every(
    ({ term, mayBeSound }) => mayHold(marks, at, term) || (mayBeSound && entry.sounds.ways.length > 0),
  );

/**
 * Prepares `phrases` for typed search; hidden ones are left out. Found are, best first: the exact shortcut code · a code's
 * beginning · the beginning of the pinyin, in full, by first letters or mixed · the words in title, tags, example questions,
 * text · pinyin inside · what only looks alike (typos). Within one kind what is used most comes first, by `timesUsed`, then
 * the order of the library. An empty query finds nothing.
 */
export function createSearch<P extends SearchablePhrase>(
  phrases: readonly P[],
  timesUsed: (phrase: P) => number = () => 0,
): (query: string, limit?: number) => SearchHit<P>[] {
  const entries = phrases.filter((phrase) => !phrase.hidden).map(readEntry);
  const marks = markCharacters(entries.map(({ all }) => all));
  const gists = markCharacters(entries.map(({ gist }) => gist));
  const levels = new Uint8Array(entries.length);
  return (query, limit = 20) => {
    const folded = foldQuery(query);
    if (folded === '' || limit <= 0) return [];
    const all = folded.match(TERMS) ?? [folded];
    const telling = all.filter((term) => SAYS.test(term));
    const terms = telling.length > 0 ? telling : all;
    const wanted = terms.map((term) => ({ term, mayBeSound: /[a-zü]/.test(term) && soundOf(term) !== '' }));
    const matched: number[] = [];
    entries.forEach((entry, at) => {
      const level = mayMeet(marks, at, wanted, entry) ? meetAll(folded, terms, entry) : NO_MATCH;
      levels[at] = level;
      if (level < NO_MATCH) matched.push(at);
    });
    const levelOf = (at: number) => levels[at] as number;
    const uses = (at: number) => timesUsed((entries[at] as SearchEntry<P>).phrase);
    const met = pickBest(matched, limit, (a, b) => levelOf(a) - levelOf(b) || uses(b) - uses(a) || a - b);
    const isLeft = (at: number) => levelOf(at) === NO_MATCH;
    const alike = met.length < limit ? findAlike(folded, { entries, gists, isLeft }, limit - met.length) : [];
    return [...met.map((at) => entries[at] as SearchEntry<P>), ...alike].map(({ phrase }) => ({ phrase }));
  };
}
