import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';

/** The language to speak to a buyer: that of their last words, else `fallback`. */
export function langOf(text: string, fallback: Lang): Lang {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  return /\p{L}{2}/u.test(text) ? 'en' : fallback;
}

/** The greeting for a new buyer: the one that the ranking found, else the library's first in the buyer's language. */
export function pickGreeting<P extends Phrase>(
  phrases: readonly P[],
  ranked: readonly Suggestion<P>[],
  lang: Lang,
): P | null {
  const fits = (phrase: P) => phrase.purpose === 'greeting' && phrase.lang === lang;
  const found = ranked.find((suggestion) => fits(suggestion.phrase))?.phrase;
  if (found) return found;
  return phrases.find((phrase) => fits(phrase) && phrase.id === 'greeting.new') ?? phrases.find(fits) ?? null;
}
