import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';

/** The language to speak to a buyer: that of their last words, else `fallback`. */
export function langOf(text: string, fallback: Lang): Lang {
  if (/\p{Script=Han}/u.test(text)) return 'zh-CN';
  return /\p{L}{2}/u.test(text) ? 'en' : fallback;
}

/** The line for a purpose: the one that the ranking found, else the library's first in the buyer's language. */
export function pickLine<P extends Phrase>(
  purpose: 'greeting' | 'hold',
  phrases: readonly P[],
  ranked: readonly Suggestion<P>[],
  lang: Lang,
): P | null {
  const fits = (phrase: P) => phrase.purpose === purpose && phrase.lang === lang;
  const usual = { greeting: 'greeting.new', hold: 'hold.checking' }[purpose];
  return (
    ranked.find((suggestion) => fits(suggestion.phrase))?.phrase ??
    phrases.find((phrase) => fits(phrase) && phrase.id === usual) ??
    phrases.find(fits) ??
    null
  );
}
