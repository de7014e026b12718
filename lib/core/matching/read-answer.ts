import type { SpokenTurn } from '../chat/turn.ts';
import { fillVariables } from '../knowledge/variables.ts';
import type { PhraseIndex } from './phrase-index.ts';
import { pickBest } from './pick-best.ts';
import { type Bag, readBag } from './replies/bag.ts';
import { scoreChat } from './score-chat.ts';
import { type Indexed, keyOf } from './stamps.ts';
import type { Lesson } from './teach.ts';

/** What an agent sent after a question, and what QinDa had to do with it. */
export interface Answer {
  /** The chat up to the question. */
  turns: readonly SpokenTurn[];
  /** What was sent. */
  text: string;
  /** The phrase that had been filled in for it, and its text then; null for an own reply. */
  filled: { phrase: string; text: string } | null;
}

/** From this likeness (cosine of features) on, two texts say the same in other words; below the lower one, something else. */
const SAME = 0.6;
const OTHER = 0.4;
/** Phrases that are compared with an own reply. */
const CANDIDATES = 20;

function cosine(a: Bag, b: Bag): number {
  let shared = 0;
  for (const [hash, count] of a) shared += count * (b.get(hash) ?? 0);
  const length = (bag: Bag) => Math.sqrt([...bag.values()].reduce((sum, count) => sum + count * count, 0));
  return shared / (length(a) * length(b) || 1);
}

/** How alike two texts are, 0…1; the blanks of a phrase are nothing. */
const alike = (sent: Bag, text: string): number => cosine(sent, readBag(text.replace(/\{[^{}]*\}/g, ' ')));

/** The phrase that says what `text` says, if there is one. */
function findMeant<P extends Indexed>(index: PhraseIndex<P>, text: string): string | null {
  const { shares, found } = scoreChat(index, [{ text, weight: 1, isNow: true }]);
  const sent = readBag(text);
  const candidates = pickBest(found, CANDIDATES, (a, b) => (shares[b] as number) - (shares[a] as number));
  let best: { key: string; like: number } | null = null;
  for (const at of candidates) {
    const phrase = index.phraseAt(at);
    if (!phrase) continue;
    const like = Math.max(...[phrase.text, ...phrase.variants].map((one) => alike(sent, one)));
    if (like >= SAME && like > (best?.like ?? 0)) best = { key: keyOf(phrase), like };
  }
  return best?.key ?? null;
}

/**
 * What is to be learned from an answer: an own reply that says what a phrase says means that phrase, any other that none of
 * those offered was right; a phrase that was filled in and then rewritten was the wrong one. Null: nothing new.
 */
export function readAnswer<P extends Indexed>(
  index: PhraseIndex<P>,
  { turns, text, filled }: Answer,
): Lesson | null {
  if (filled) {
    const isRewritten = alike(readBag(text), fillVariables(filled.text, {}).text) < OTHER;
    return isRewritten ? { turns, phrase: filled.phrase, how: 'rewritten' } : null;
  }
  const meant = findMeant(index, text);
  return { turns, phrase: meant, how: meant === null ? 'skipped' : 'own' };
}
