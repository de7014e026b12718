import * as v from 'valibot';
import { LANGS } from '../knowledge/phrase.ts';
import { TimeWordsSchema } from './time-words.ts';

/**
 * What a word of the lists is watched for. `hot`: a buyer about to complain · `forbidden`: claims that the advertising
 * law does not allow · `contact`: leads off the platform · `guarantee`: promises what nobody can · `promise`: gives the
 * agent something to keep · `slang`: net slang · `cheerful`: out of place with an upset buyer · `chat`: small talk.
 */
export const WORD_KINDS = [
  'hot',
  'forbidden',
  'contact',
  'guarantee',
  'promise',
  'slang',
  'cheerful',
  'chat',
] as const;
export type WordKind = (typeof WORD_KINDS)[number];

const shortText = (max: number) => v.pipe(v.string(), v.trim(), v.maxLength(max));
const spelling = v.pipe(shortText(60), v.minLength(1));

/**
 * One entry of a word list. `word` and `also` are plain text; `…` in them stands for up to eight characters of the same
 * sentence. Three words are read as what they name: `{phone}`, `{link}`, `{mail}`.
 */
export const WordSchema = v.object({
  /** Unique within its list; stable over revisions. */
  id: v.pipe(shortText(120), v.minLength(1)),
  kind: v.picklist(WORD_KINDS),
  lang: v.picklist(LANGS),
  word: spelling,
  /** Other spellings of the same thing. */
  also: v.optional(v.pipe(v.array(spelling), v.maxLength(60)), []),
  /** Longer words in which it is harmless, `最近` for `最`. */
  not: v.optional(v.pipe(v.array(spelling), v.maxLength(120)), []),
  /**
   * For promises: counts only with a day, an hour or a number of minutes. With "at once" it is ordinary talk, and the
   * response clock runs anyway.
   */
  needsTime: v.optional(v.boolean(), false),
  /** What may be said instead; empty: nothing, the word is left out. */
  say: v.optional(shortText(200), ''),
  /** Why it is better not said, in one short sentence. */
  why: v.optional(shortText(200), ''),
});
export type Word = v.InferOutput<typeof WordSchema>;

/** A list as `assets/words/*.json` holds it. */
export const WordListSchema = v.object({
  lang: v.picklist(LANGS),
  words: v.array(WordSchema),
  times: TimeWordsSchema,
});
export type WordList = v.InferOutput<typeof WordListSchema>;
