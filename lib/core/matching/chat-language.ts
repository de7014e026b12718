import type { SpokenTurn } from '../chat/turn.ts';
import type { Lang } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';

/** Sounds are written with the letters of Zhuyin: `ㄏㄏ`. */
const HAN = /[\p{Script=Han}\p{Script=Bopomofo}]/gu;
const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const LATIN_WORDS = /[a-z]{2,}/g;
/** A word in letters of neither language; two of them, for faces are drawn with single ones: `(*゚Д゚*)`. */
const OTHER_WORD = /(?:(?![\p{Script=Han}\p{Script=Bopomofo}\p{Script=Latin}])\p{L}){2}/u;

const count = (text: string, of: RegExp): number => text.match(of)?.length ?? 0;

/**
 * The language to speak to whoever wrote `text`, or null where it could be either: a size, a model name, an `ok`. Who writes
 * in a third language (Arabic, Russian, Japanese …) is answered in English, which they are likelier to read than Chinese.
 */
function languageOf(text: string): Lang | null {
  const read = text.slice(0, 300);
  const plain = normalise(read);
  const han = count(plain, HAN);
  if (han > 0 && han >= count(plain, KANA)) return 'zh-CN';
  if (OTHER_WORD.test(plain) || count(plain, LATIN_WORDS) >= 2) return 'en';
  // An order card is nothing but an order once it is read; its label still tells the language.
  return count(read, HAN) > 0 ? 'zh-CN' : null;
}

/**
 * The language to answer a buyer in, the same for the suggestions, the quick line and the tactics: that of the question, else
 * of the newest turn of the chat that shows one, else English when there is a Latin word at all; null when nothing can be told.
 */
export function chatLanguage(question: string, turns: readonly SpokenTurn[]): Lang | null {
  const own = languageOf(question);
  if (own) return own;
  for (let at = turns.length - 1; at >= 0; at--) {
    const turn = turns[at];
    if (turn?.side !== 'buyer' && turn?.side !== 'seller') continue;
    const lang = languageOf(turn.text);
    if (lang) return lang;
  }
  return /[a-z]{2}/.test(normalise(question)) ? 'en' : null;
}
