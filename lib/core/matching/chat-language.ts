import type { SpokenTurn } from '../chat/turn.ts';
import type { Lang } from '../knowledge/phrase.ts';
import { normalise } from './normalise.ts';

const HAN = /\p{Script=Han}/u;
const LATIN_WORDS = /[a-z]{2,}/g;

/** The language of `text`, or null where it could be either: a size, a model name, an `ok`. */
function languageOf(text: string): Lang | null {
  const read = text.slice(0, 300);
  const plain = normalise(read);
  if (HAN.test(plain)) return 'zh-CN';
  if ((plain.match(LATIN_WORDS)?.length ?? 0) >= 2) return 'en';
  // An order card is nothing but an order once it is read; its label still tells the language.
  return HAN.test(read) ? 'zh-CN' : null;
}

/**
 * The language that a buyer's question is in, else that of the newest turn of the chat that shows one, else English when
 * there is a Latin word at all; null when nothing can be told.
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
