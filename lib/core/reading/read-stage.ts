import type { ShownOrder, ShownProduct } from '../chat/snapshot.ts';
import { STAGES } from '../knowledge/phrase.ts';
import type { Hit } from './find-cues.ts';
import { evidenceOf, type Heard, type Said, strongest, type Witness, witnesses } from './listen.ts';
import type { Evidence, Read, Stage } from './reading.ts';

/** What one exchange back still weighs: topics pass, facts (an order was placed) stay. */
const FADE = { passing: 0.7, lasting: 0.9 };
/** Points of a cue that is always right; 3 points to 0 and 0 are 91 % sure. */
const POINTS = 3;
/** Exchanges further back change nothing. */
const MAX_BACK = 8;
/** Sellers say more than buyers about what is going on, but also what their templates say. */
const SELLER_SHARE = 0.6;
/** Below this the reader is silent. */
const LEAST = 0.4;
/** Who speaks without a word of an order has most likely none yet; a hint, no more. */
const NO_ORDER_YET = 0.15;
const MAX_WORDS = 60;

/** What the page shows that the chat is about. */
export interface Subject {
  product: ShownProduct | null;
  order: ShownOrder | null;
  /** Cues in the order's state as the page words it. */
  stateHits: readonly Hit[];
}

function subjectWitnesses(stage: Stage, { product, order, stateHits }: Subject): Witness[] {
  const shown = (id: string, weight: number, words: string): Witness => {
    const evidence: Evidence = { kind: 'subject', words };
    return { id, weight, evidence: () => evidence };
  };
  if (order) {
    const words = order.state || order.id;
    const told = stateHits.flatMap(({ id, says }) =>
      says.filter(([saying]) => saying === stage).map(([, weight]) => shown(id, weight, words)),
    );
    return told.length > 0 ? told : [shown('order', stage === 'pre-sale' ? -0.4 : 0.2, words)];
  }
  return product && stage === 'pre-sale' ? [shown('product', 0.15, product.title)] : [];
}

function witnessesOf(stage: Stage, { runs, facts }: Heard, subject: Subject): Witness[] {
  const all = subjectWitnesses(stage, subject);
  const hear = (said: Said[], share: number, back: number) => {
    for (const [at, one] of witnesses(said, share).entries())
      all.push({ ...one, weight: one.weight * FADE[said[at]?.isLasting ? 'lasting' : 'passing'] ** back });
  };
  let back = 0;
  for (let at = runs.length - 1; at >= 0 && back <= MAX_BACK; at--) {
    const run = runs[at];
    if (!run) break;
    hear(run.said.get(stage) ?? [], run.side === 'seller' ? SELLER_SHARE : 1, back);
    if (run.side === 'buyer') back++;
  }
  return strongest([...all, ...witnesses(facts.get(stage))]);
}

/** That there is no word of an order yet, in what the buyer wants now; nobody says so of a mere okay. */
function withoutOrder(stage: Stage, { question, asked }: Heard, { order }: Subject): Witness[] {
  if (stage !== 'pre-sale' || order || !question || question.said.has('settled')) return [];
  if (
    asked.some(({ said }) => said.get('pre-sale')?.some(({ isLasting, weight }) => isLasting && weight < 0))
  )
    return [];
  const newest = question.turns.findLast(({ text }) => text.trim() !== '');
  if (!newest) return [];
  const words = newest.text.trim().slice(0, MAX_WORDS);
  return [
    { id: 'no order', weight: NO_ORDER_YET, evidence: () => ({ kind: 'words', turnId: newest.id, words }) },
  ];
}

/**
 * Where the buyer stands: each stage gathers points from cues of the whole chat, topics fading with every exchange, and
 * the one with most points is read, as sure as its share of the three. A cue counts once, where it is strongest.
 */
export function readStage(heard: Heard, subject: Subject): Read<Stage> | null {
  const rows = STAGES.map((value) => {
    const all = [...witnessesOf(value, heard, subject), ...withoutOrder(value, heard, subject)];
    return { value, all, share: Math.exp(POINTS * all.reduce((sum, { weight }) => sum + weight, 0)) };
  }).sort((a, b) => b.share - a.share);
  const [best] = rows;
  const confidence = best ? best.share / rows.reduce((sum, { share }) => sum + share, 0) : 0;
  if (!best || confidence < LEAST) return null;
  const evidence = evidenceOf(best.all);
  return evidence.length > 0 ? { value: best.value, confidence, evidence } : null;
}
