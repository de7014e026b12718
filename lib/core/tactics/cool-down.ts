import type { Card } from '../knowledge/card.ts';
import { isSelling, type Occasion } from '../knowledge/occasions.ts';
import type { Lang, Phrase } from '../knowledge/phrase.ts';
import type { StepId } from './complaint.ts';

/** One step of an answer to a heated buyer, the complaint steps that it belongs to, and the moments whose phrases put it into words. */
interface CoolDownStep {
  id: 'apology' | 'responsibility' | 'plan' | 'time';
  cards: readonly StepId[];
  occasions: readonly Occasion[];
}

/** The order in which a heated buyer is answered. */
export const COOL_DOWN: readonly CoolDownStep[] = [
  { id: 'apology', cards: ['step-3'], occasions: ['complaint-3', 'apology'] },
  { id: 'responsibility', cards: ['step-4'], occasions: ['complaint-4', 'soothe', 'complaint-2'] },
  { id: 'plan', cards: ['step-5'], occasions: ['complaint-5'] },
  { id: 'time', cards: ['step-6', 'step-7'], occasions: ['complaint-6', 'complaint-7'] },
];

/** The moment of each complaint step. */
export function occasionOf(step: StepId): Occasion {
  return `complaint-${step.slice('step-'.length)}` as Occasion;
}

/** As many as can be taken in at a glance. */
const MOST = 3;

/**
 * Phrases that put a step into words, in the buyer's language: those that its cards name, then those of its moments.
 * Never one that sells.
 */
export function phrasesForStep<P extends Phrase>(
  { cards: ids, occasions }: Pick<CoolDownStep, 'occasions'> & { cards: readonly string[] },
  cards: readonly Card[],
  phrases: readonly P[],
  lang: Lang,
): P[] {
  const named = ids.flatMap((id) => cards.find((card) => card.id === id)?.phrases ?? []);
  const fitting = phrases.filter((phrase) => phrase.lang === lang && !isSelling(phrase.occasion));
  const found = [
    ...named.flatMap((id) => fitting.filter((phrase) => phrase.id === id)),
    ...occasions.flatMap((occasion) => fitting.filter((phrase) => phrase.occasion === occasion)),
  ];
  return [...new Set(found)].slice(0, MOST);
}
