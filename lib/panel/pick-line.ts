import type { Lang, Phrase } from '../core/knowledge/phrase.ts';
import type { Suggestion } from '../core/matching/suggestion.ts';
import { greetsReturning } from './greet-returning.ts';

const USUAL = { greeting: ['greeting.new'], hold: ['hold.checking'] } as const;

/** The phrase with the first of these ids that the library has. */
export function firstOf<P extends Phrase>(ids: readonly string[], phrases: readonly P[]): P | undefined {
  return ids.map((id) => phrases.find((phrase) => phrase.id === id)).find((phrase) => phrase !== undefined);
}

/**
 * The line for a purpose: for a buyer who is `back` the greeting that says so, else the one that the ranking found, else
 * the first of the `usual` ones, else the library's first in the buyer's language.
 */
export function pickLine<P extends Phrase>(
  purpose: 'greeting' | 'hold',
  phrases: readonly P[],
  ranked: readonly Suggestion<P>[],
  lang: Lang,
  back = false,
  usual: readonly string[] = USUAL[purpose],
): P | null {
  const fits = (phrase: P) => phrase.purpose === purpose && phrase.lang === lang;
  const welcome = back ? phrases.find((phrase) => fits(phrase) && greetsReturning(phrase)) : undefined;
  return (
    welcome ??
    ranked.find((suggestion) => fits(suggestion.phrase))?.phrase ??
    firstOf(usual, phrases.filter(fits)) ??
    phrases.find(fits) ??
    null
  );
}
