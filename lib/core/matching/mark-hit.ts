import {
  listenFor,
  matchPieces,
  matchSounds,
  readSounds,
  type Sounds,
  soundingTexts,
  swapLetters,
} from './match-sounds.ts';
import { soundOf } from './meet-sound.ts';
import { foldQuery, TERMS } from './search.ts';
import { fold as foldText, type SearchablePhrase } from './search-field.ts';

/** The part `[from, to)` of a text, in UTF-16 units. */
export type Range = [from: number, to: number];

/** A text with the places in it that answer a query; in order, none overlaps the next. */
export interface Marked {
  text: string;
  ranges: Range[];
}

/** Why a phrase was found: where the query stands in what is shown of it. */
export interface HitMarks {
  title: Marked;
  shortcut: Marked;
  text: Marked;
  /** Where the rest of the query stands, if not in these: a tag, an example question, another wording. */
  elsewhere: (Marked & { where: 'tag' | 'ask' | 'variant' }) | null;
}

/** So much of a line is shown before a place that would otherwise lie beyond its end. */
const BEFORE = 8;
const FAR = 16;

/** A text in the search's spelling, and for each unit of it where it came from. */
function foldWithPlaces(text: string): { folded: string; places: number[] } {
  let folded = '';
  const places: number[] = [];
  let at = 0;
  for (const character of text) {
    const one = foldText(character);
    folded += one;
    for (let unit = 0; unit < one.length; unit++) places.push(at);
    at += character.length;
  }
  places.push(at);
  return { folded, places };
}

function merge(ranges: Range[]): Range[] {
  const merged: Range[] = [];
  for (const [from, to] of ranges.sort((a, b) => a[0] - b[0])) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged;
}

/** Where `terms` stand in `text`, and which of them do. */
function findTerms(text: string, terms: readonly string[]): { ranges: Range[]; found: Set<string> } {
  const { folded, places } = foldWithPlaces(text);
  const ranges: Range[] = [];
  const found = new Set<string>();
  for (const term of terms)
    for (let at = folded.indexOf(term); at >= 0; at = folded.indexOf(term, at + term.length)) {
      ranges.push([places[at] as number, places[at + term.length] as number]);
      found.add(term);
    }
  return { ranges: merge(ranges), found };
}

/** The text from a little before its first mark on, where that lies too far in to be seen on one line. */
function fromFirstMark({ text, ranges }: Marked): Marked {
  const first = ranges[0]?.[0] ?? 0;
  if (first < FAR) return { text, ranges };
  const cut = first - BEFORE;
  return { text: `…${text.slice(cut)}`, ranges: ranges.map(([from, to]) => [from - cut + 1, to - cut + 1]) };
}

/** What of a query with a typo may be recognised: Chinese characters, and three letters in a row. */
function cutSmall(terms: readonly string[]): string[] {
  return terms.flatMap((term) => {
    if (/\p{Script=Han}/u.test(term)) return [...term];
    return Array.from({ length: Math.max(0, term.length - 2) }, (_, at) => term.slice(at, at + 3));
  });
}

/** What is looked for in a phrase: words as they are written, and letters by their sound. */
interface Wanted {
  written: readonly string[];
  heard: readonly string[];
  /** Where a text sounds like some letters. */
  hear: (letters: string, sounds: Sounds) => readonly Range[];
}

const listSound = (isLoose: boolean) => (letters: string, sounds: Sounds) => {
  const range = matchSounds(listenFor(letters, isLoose), sounds);
  return range ? [range] : [];
};

const NOTHING: Wanted = { written: [], heard: [], hear: () => [] };

/** Where a text has what is wanted, and what of it. */
function findAll(text: string, sounds: Sounds | undefined, { written, heard, hear }: Wanted) {
  const { ranges, found } = findTerms(text, written);
  if (!sounds) return { ranges, found };
  for (const term of heard) {
    const letters = found.has(term) ? '' : soundOf(term);
    const parts = letters === '' ? [] : hear(letters, sounds);
    if (parts.length > 0) found.add(term);
    ranges.push(...parts);
  }
  return { ranges: merge(ranges), found };
}

function mark(phrase: SearchablePhrase, shown: string, wanted: Wanted): HitMarks {
  const texts = soundingTexts(phrase);
  const sounds = readSounds(texts, phrase.sounds ?? '');
  const title = findAll(phrase.title, sounds[0], wanted);
  const shortcut = findTerms(phrase.shortcut, wanted.written);
  const text = findTerms(shown, wanted.written);
  const isLeft = (term: string) => ![title, shortcut, text].some(({ found }) => found.has(term));
  const left = {
    ...wanted,
    written: wanted.written.filter(isLeft),
    heard: wanted.heard.filter(isLeft),
  };
  const others = [
    ...phrase.tags.map((tag) => ({ where: 'tag' as const, text: tag })),
    ...phrase.asks.map((ask) => ({ where: 'ask' as const, text: ask })),
    ...phrase.variants.map((variant) => ({ where: 'variant' as const, text: variant })),
  ];
  const soundsOf = ({ where, text }: (typeof others)[number]) =>
    where === 'tag' ? sounds[texts.indexOf(text, 1)] : undefined;
  const holder = others.find((one) => findAll(one.text, soundsOf(one), left).found.size > 0);
  return {
    title: { text: phrase.title, ranges: title.ranges },
    shortcut: { text: phrase.shortcut, ranges: shortcut.ranges },
    text: fromFirstMark({ text: shown, ranges: text.ranges }),
    elsewhere: holder
      ? {
          where: holder.where,
          ...fromFirstMark({
            text: holder.text,
            ranges: findAll(holder.text, soundsOf(holder), wanted).ranges,
          }),
        }
      : null,
  };
}

const isEmpty = ({ title, shortcut, text, elsewhere }: HitMarks) =>
  elsewhere === null && [title, shortcut, text].every(({ ranges }) => ranges.length === 0);

/**
 * Says why `query` found `phrase`, of which `shown` is the text as the agent sees it: by its words, by the sound of its title or
 * of a tag, by what it sounds like to who does not tell `zh` from `z`; where none of these stands there, for the query has a
 * typo, by the pieces of it that do.
 */
export function markHit(phrase: SearchablePhrase, shown: string, query: string): HitMarks {
  const folded = foldQuery(query);
  const terms = [...new Set(folded.match(TERMS) ?? [])];
  const ways: Wanted[] = [
    { written: terms, heard: terms, hear: listSound(false) },
    { written: [], heard: terms, hear: listSound(true) },
    { written: [], heard: terms.flatMap(swapLetters), hear: listSound(false) },
    { written: cutSmall(terms), heard: terms, hear: matchPieces },
  ];
  const all = ways.values().map((wanted) => mark(phrase, shown, wanted));
  return all.find((marks) => !isEmpty(marks)) ?? mark(phrase, shown, NOTHING);
}
