import { toPattern, type WordFinder, type WordHit } from './find-words.ts';
import { fold } from './fold.ts';
import { createTimeReader } from './read-time.ts';
import { cutSentences, type Span } from './sentences.ts';
import type { TimeWords } from './time-words.ts';

/** Something that the agent says will be done, and by when. */
export interface SpokenPromise extends Span {
  /** The sentence, as written. */
  what: string;
  /** ms since the epoch. */
  dueAt: number;
}

/** A reminder shows one line or two; characters. */
export const LONGEST_PROMISE = 120;
/** Characters between the deed and "soon". */
const BESIDE = 8;

/** "Soon" is a promise only right beside the deed: "refund you right away". `start` is where the sentence begins. */
function isAtOnce({ word, start: from, end: to }: WordHit, soon: Span, start: number, text: string): boolean {
  const [soonStart, soonEnd] = [start + soon.start, start + soon.end];
  const between = to <= soonStart ? text.slice(to, soonStart) : text.slice(soonEnd, from);
  return !word.needsTime && between.length <= BESIDE && !/[，,；;：:]/.test(between);
}

/** Prepares the finding of promises: a sentence with a word of the promise list and a time to come. */
export function createPromiseFinder(
  findWords: WordFinder,
  times: readonly TimeWords[],
): (text: string, now: number) => SpokenPromise[] {
  const readers = times.map(createTimeReader);
  const unless = times.flatMap((words) => words.unless.map((word) => new RegExp(toPattern(word))));
  return (text, now) => {
    const hits = findWords(text);
    if (hits.length === 0) return [];
    return cutSentences(text).flatMap(({ start, end }) => {
      const what = text.slice(start, end).trim();
      const words = hits.filter((hit) => hit.start >= start && hit.end <= end);
      if (words.length === 0 || /[?？]$/.test(what)) return [];
      const folded = fold(what);
      if (unless.some((pattern) => pattern.test(folded))) return [];
      const times = readers
        .map((read) => read(what, now))
        .filter((time) => time !== null)
        .filter(({ vagueAt }) => !vagueAt || words.some((hit) => isAtOnce(hit, vagueAt, start, text)));
      const dueAt = Math.min(...times.map((time) => time.dueAt));
      return times.length ? [{ start, end, what: what.slice(0, LONGEST_PROMISE), dueAt }] : [];
    });
  };
}
