import type { Lang } from '../knowledge/phrase.ts';
import { escapePattern, fold } from './fold.ts';
import type { Word, WordKind } from './word.ts';

/** A word of the lists in a text. */
export interface WordHit {
  word: Word;
  /** Where it stands: from `start` up to but without `end`. */
  start: number;
  end: number;
}

/** Finds the words of one kind in a text, from left to right. */
export type WordFinder = (text: string) => WordHit[];

/** What stands where a word has `…`: characters of the same sentence. What makes it harmless may stand further off. */
const gap = (most: number) => `[^。！？!?\\n]{0,${most}}?`;
const NEAR = 8;
const FAR = 30;
/** What people put between the characters of a word that a filter looks for. */
const DISGUISE = '[\\s·.*_-]{0,2}';

/** Words that name what they find. */
const NAMED: Record<string, string> = {
  '{phone}': [
    '(?<![\\d#-])(?:\\+?86[\\s-]?)?1[3-9]\\d[\\s-]?\\d{4}[\\s-]?\\d{4}(?![\\s-]?\\d)',
    '(?<![\\d#-])(?:\\+\\d{1,3}[\\s.-]?)?\\(?\\d{3}\\)?[\\s.-]\\d{3}[\\s.-]\\d{4}(?!\\d)',
  ].join('|'),
  '{link}': [
    '(?:https?://|www\\.)[^\\s\\u3000-\\u9fff\\uff00-\\uffef]+',
    '(?<![a-z0-9.@-])(?:[a-z0-9-]{2,}\\.)+(?:com|cn|net|top|shop|link|co|io|me|xyz)(?![a-z0-9])(?:/[^\\s\\u3000-\\u9fff]*)?',
  ].join('|'),
  '{mail}': '[a-z0-9._+-]+@[a-z0-9-]+(?:\\.[a-z0-9-]+)+',
};

const HAN = /\p{Script=Han}/u;

/** No part of a longer word: letters of no letter, figures of no figure. */
const before = (first: string) =>
  /[a-z]/.test(first) ? '(?<![a-z])' : /\d/.test(first) ? '(?<![\\d.])' : '';
const after = (last: string) => (/[a-z]/.test(last) ? '(?![a-z])' : /\d/.test(last) ? '(?!\\d)' : '');

/** `text` of a list as a pattern for folded texts. */
export function toPattern(text: string, { disguised = false, reach = NEAR } = {}): string {
  const named = NAMED[text];
  if (named) return named;
  const plain = fold(text.trim());
  const characters = [...plain].map((character, index, all) => {
    if (character === '…') return gap(reach);
    if (/\s/.test(character)) return '\\s+';
    if (character === "'" || character === '’') return "['’]";
    const split = disguised && HAN.test(character) && HAN.test(all[index + 1] ?? '');
    return escapePattern(character) + (split ? DISGUISE : '');
  });
  return before(plain[0] ?? '') + characters.join('') + after(plain.at(-1) ?? '');
}

const anyOf = (patterns: string[]) => (patterns.length ? patterns.join('|') : '(?!)');
const longestFirst = (texts: readonly string[]) => [...texts].sort((a, b) => b.length - a.length);

interface Prepared {
  word: Word;
  /** First characters of its spellings: without one of them in the text, there is nothing to look for. Null: any text. */
  firsts: string[] | null;
  /** Made when it is first needed: most words never are. */
  pattern: () => RegExp;
  isNamed: boolean;
  /** Belongs to no language by itself, as `100%`, a telephone number, a face: each list has its own. */
  isNeutral: boolean;
  not: string[];
}

function toRegExp({ kind, word, also, not }: Word): RegExp {
  const disguised = kind === 'contact';
  const patterns = (texts: readonly string[], reach: number) =>
    longestFirst(texts).map((text) => toPattern(text, { disguised, reach }));
  // What is harmless is tried first: where it begins no later than the word, it swallows the word.
  return new RegExp(`${anyOf(patterns(not, FAR))}|(${anyOf(patterns([word, ...also], NEAR))})`, 'g');
}

function prepare(word: Word): Prepared {
  const isNamed = word.word in NAMED;
  const firsts = [word.word, ...word.also].map((text) => [...fold(text.trim())][0] ?? '');
  let made: RegExp | null = null;
  return {
    word,
    firsts: isNamed ? null : firsts,
    pattern: () => {
      made ??= toRegExp(word);
      return made;
    },
    isNamed,
    isNeutral: isNamed || !/\p{L}/u.test(word.word),
    not: word.not.map(fold),
  };
}

/** A link to one's own platform, a number that is said to be a parcel's: what is harmless stands inside or just before. */
function isHarmless(found: string, lead: string, not: readonly string[]): boolean {
  const just = lead.replace(/[\s:.#]+$/, '');
  return not.some((harmless) => found.includes(harmless) || just.endsWith(harmless));
}

/** Of hits that overlap the longest stays, `全网最低价` before `最`; of two lists that of the text's language. */
function withoutOverlaps(hits: WordHit[], lang: Lang): WordHit[] {
  const foreign = ({ word }: WordHit) => Number(word.lang !== lang);
  const longest = hits.sort(
    (a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start || foreign(a) - foreign(b),
  );
  const kept: WordHit[] = [];
  for (const hit of longest)
    if (!kept.some((other) => hit.start < other.end && other.start < hit.end)) kept.push(hit);
  return kept.sort((a, b) => a.start - b.start);
}

/** Prepares the words of `kind` for finding. */
export function createFinder(words: readonly Word[], ...kinds: WordKind[]): WordFinder {
  const prepared = words.filter(({ kind }) => kinds.includes(kind)).map(prepare);
  return (text) => {
    const folded = fold(text);
    const hits: WordHit[] = [];
    const lang = HAN.test(text) ? 'zh-CN' : 'en';
    const characters = new Set(folded);
    for (const { word, firsts, pattern, isNamed, isNeutral, not } of prepared) {
      if (isNeutral && word.lang !== lang) continue;
      if (firsts && !firsts.some((first) => characters.has(first))) continue;
      for (const match of folded.matchAll(pattern())) {
        const found = match[1];
        if (!found) continue;
        const start = match.index + match[0].lastIndexOf(found);
        if (isNamed && isHarmless(found, folded.slice(0, start), not)) continue;
        hits.push({ word, start, end: start + found.length });
      }
    }
    return withoutOverlaps(hits, lang);
  };
}
