import { asksAgain } from '../core/knowledge/ask-topics.ts';
import type { Acquaintance } from '../core/knowledge/buyer-memory.ts';
import type { Phrase } from '../core/knowledge/phrase.ts';
import { askWords } from '../data/ask-words.ts';

/** What a phrase asks for although this buyer is not to be asked for it again: `ASK_TOPICS`, or the agent's own words. */
export function asksAgainOf({ text }: Pick<Phrase, 'text'>, memory: Acquaintance | null): string[] {
  return memory ? asksAgain(text, memory.doNotAsk, askWords) : [];
}
