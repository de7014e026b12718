import type { Phrase } from '../knowledge/phrase.ts';
import { markCharacters, markPairs } from './character-marks.ts';
import { bitsOf, lettersOf, readSounds, type Sounds, soundingTexts } from './match-sounds.ts';
import { simplify } from './simplify.ts';

/** A phrase that typed search looks through: with the first letters of its title, and every way to read title and tags. */
export type SearchablePhrase = Phrase & { initials: string; sounds?: string; hidden?: boolean };

/** A phrase with its texts in one spelling; never changed after it was made. */
export interface SearchEntry<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
  shortcut: string;
  initials: string;
  /** Of the title, then of its short tags. */
  sounds: readonly Sounds[];
  title: string;
  tags: string;
  asks: string;
  text: string;
  /** The first of the ways in which title and tags are read; empty for what is not Chinese. */
  letters: readonly string[];
  /** Title, tags, examples and letters in one: what may look alike. */
  gist: string;
  /** The Latin letters of the gist, what is between them left out. */
  latin: string;
  /** Everything in one: what is not in here is nowhere. */
  all: string;
}

/** The one spelling in which texts and queries are compared: width, case, and traditional or simplified do not count. */
export const fold = (text: string) => simplify(text.normalize('NFKC').toLowerCase());

const BETWEEN_LATIN = /[^a-z0-9]+/g;

function readEntry<P extends SearchablePhrase>(phrase: P): SearchEntry<P> {
  const shortcut = fold(phrase.shortcut);
  const initials = phrase.initials.toLowerCase();
  const title = fold(phrase.title);
  const tags = fold(phrase.tags.join('\n'));
  const asks = fold(phrase.asks.join('\n'));
  const text = fold([phrase.text, ...phrase.variants].join('\n'));
  const texts = readSounds(soundingTexts(phrase), phrase.sounds ?? '');
  const letters = texts.map(lettersOf);
  const gist = [title, tags, asks, ...letters].join('\n');
  return {
    phrase,
    shortcut,
    initials,
    sounds: texts,
    ...{ title, tags, asks, text, letters },
    gist,
    latin: gist.replace(BETWEEN_LATIN, ' '),
    all: [shortcut, initials, gist, text].join('\n'),
  };
}

/** All entries, and what leaves most of them out before any text is looked at: bits by the position of each. */
export interface SearchField<P extends SearchablePhrase = SearchablePhrase> {
  entries: readonly SearchEntry<P>[];
  /** Characters that stand anywhere in an entry, and in its gist. */
  marks: Uint32Array;
  gistMarks: Uint32Array;
  /** Pairs of Latin letters in its gist, and the letters themselves. */
  pairMarks: Uint32Array;
  latinBits: Uint32Array;
  /** Letters that stand in any way to read its title and tags. */
  soundBits: Uint32Array;
}

/** Reads `phrases`, hidden ones left out. */
export function openField<P extends SearchablePhrase>(phrases: readonly P[]): SearchField<P> {
  const entries = phrases.filter((phrase) => !phrase.hidden).map(readEntry);
  return {
    entries,
    marks: markCharacters(entries.map(({ all }) => all)),
    gistMarks: markCharacters(entries.map(({ gist }) => gist)),
    pairMarks: markPairs(entries.map(({ latin }) => latin)),
    latinBits: Uint32Array.from(entries, ({ latin }) => bitsOf(latin)),
    soundBits: Uint32Array.from(entries, ({ phrase }) => bitsOf(phrase.sounds ?? '')),
  };
}
