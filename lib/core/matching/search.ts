import type { Phrase } from '../knowledge/phrase.ts';
import { findAlike } from './find-alike.ts';
import { pickBest } from './pick-best.ts';

/** A phrase that typed search looks through: with the first letters of its title's pinyin. */
export type SearchablePhrase = Phrase & { initials: string; hidden?: boolean };

/** A found phrase; `ranges` are the `[from, to)` parts of its title that answer the query. */
export interface SearchHit<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
  ranges?: [number, number][];
}

/** A phrase with its texts in one spelling; never changed after it was made. */
export interface SearchEntry<P extends SearchablePhrase = SearchablePhrase> {
  phrase: P;
  shortcut: string;
  initials: string;
  title: string;
  tags: string;
  asks: string;
  text: string;
  /** Title, tags and examples in one: what may look alike. */
  gist: string;
  /** Everything in one: what is not in here is nowhere. */
  all: string;
}

/** What a query is cut down to; nobody types more to find a phrase. */
const MAX_QUERY = 64;
/** Answers of one kind are better than those of the next; within a kind an earlier place in the library wins. */
const NO_MATCH = 9;

const fold = (text: string) => text.normalize('NFKC').toLowerCase().trim();

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
  if (!entry.all.includes(term)) return NO_MATCH;
  if (entry.shortcut !== '' && entry.shortcut.startsWith(term)) return entry.shortcut === term ? 0 : 1;
  if (entry.initials.startsWith(term)) return 2;
  if (entry.title.includes(term)) return entry.title.startsWith(term) ? 3 : 4;
  if (entry.tags.includes(term)) return 5;
  if (entry.asks.includes(term)) return 6;
  if (entry.text.includes(term)) return 7;
  return entry.initials.includes(term) ? 8 : NO_MATCH;
}

/** Words between blanks, and between Chinese and Latin letters: `退款dz` asks for both. */
const TERMS = /\p{Script=Han}+|[^\s\p{Script=Han}]+/gu;

function meetAll(query: string, terms: readonly string[], entry: SearchEntry): number {
  const whole = meet(query, entry);
  if (whole < NO_MATCH || terms.length < 2) return whole;
  let worst = 0;
  for (const term of terms) {
    const level = meet(term, entry);
    if (level === NO_MATCH) return NO_MATCH;
    worst = Math.max(worst, level);
  }
  return worst;
}

/** Where the words of the query stand in the title, when its one spelling keeps the places of its characters. */
function rangesIn(title: string, folded: string, terms: readonly string[]): [number, number][] | undefined {
  if (folded.length !== title.length) return undefined;
  const found = terms.flatMap((term): [number, number][] => {
    const at = folded.indexOf(term);
    return at < 0 ? [] : [[at, at + term.length]];
  });
  return found.length > 0 ? found.sort((a, b) => a[0] - b[0]) : undefined;
}

/**
 * Prepares `phrases` for typed search; hidden ones are left out. Found are, best first: the exact shortcut code · a code's
 * beginning · the beginning of the pinyin initials · the words in title, tags, example questions, text · what only looks alike
 * (typos). An empty query finds nothing.
 */
export function createSearch<P extends SearchablePhrase>(
  phrases: readonly P[],
): (query: string, limit?: number) => SearchHit<P>[] {
  const entries = phrases.filter((phrase) => !phrase.hidden).map(readEntry);
  const levels = new Uint8Array(entries.length);
  return (query, limit = 20) => {
    const folded = fold(query.slice(0, MAX_QUERY));
    if (folded === '' || limit <= 0) return [];
    const terms = folded.match(TERMS) ?? [];
    entries.forEach((entry, at) => {
      levels[at] = meetAll(folded, terms, entry);
    });
    const levelOf = (at: number) => levels[at] as number;
    const met = pickBest(entries.length, limit, (a, b) => levelOf(a) - levelOf(b) || a - b)
      .filter((at) => levelOf(at) < NO_MATCH)
      .map((at) => entries[at] as SearchEntry<P>);
    const rest = entries.filter((_, at) => levelOf(at) === NO_MATCH);
    const alike = met.length < limit ? findAlike(folded, rest, limit - met.length) : [];
    return [...met, ...alike].map(({ phrase, title }) => {
      const ranges = rangesIn(phrase.title, title, terms);
      return ranges ? { phrase, ranges } : { phrase };
    });
  };
}
