import type { Sign as FullSign } from '../../sites/schema.ts';
import { holds } from '../find.ts';
import type { Guess } from './guess-sides.ts';
import { type MarkedSide, type SideFeature, sideFeatures } from './side-features.ts';

const MAX_FEATURES = 60;
/** What a mark costs that holds for nothing but the examples. */
const LONELY = 1.8;

export type Sign = Omit<FullSign, 'seen'>;

export interface SideTask {
  outer: Element;
  rows: readonly Element[];
  buyer: readonly Element[];
  own: readonly Element[];
  guesses: Map<Element, Guess>;
  /** Whether an element is the words of a message. */
  isWords: (element: Element) => boolean;
  /** Whether a row is a message, not a date between messages. */
  isMessage: (row: Element) => boolean;
  /** Holds for any message: what is left when the other side is told. */
  anyMessage: Sign;
}

export interface Candidate extends SideFeature {
  on: boolean[];
}

export const truth = (rows: readonly Element[], sign: Sign): boolean[] =>
  rows.map((row) => holds(row, { ...sign, seen: '' }));

/** What marks all examples of one side and none of the other. */
export function candidates(task: SideTask, rows: readonly Element[], side: 'buyer' | 'seller'): Candidate[] {
  const [mine, theirs] = side === 'seller' ? [task.own, task.buyer] : [task.buyer, task.own];
  return marksOf(task, rows, side, mine, theirs);
}

/** What holds for all of `mine` and none of `theirs`, cheapest first, as far as guesses do not speak against it. */
export function marksOf(
  task: SideTask,
  rows: readonly Element[],
  side: MarkedSide,
  mine: readonly Element[],
  theirs: readonly Element[],
): Candidate[] {
  const [first] = mine;
  if (!first) return [];
  const found = new Map<string, SideFeature>();
  for (const feature of sideFeatures(first, task.outer, side, task.isWords)) {
    const key = JSON.stringify(feature.sign);
    const known = found.get(key);
    if (!known || known.cost > feature.cost) found.set(key, feature);
  }
  const is = (row: Element, { sign }: SideFeature) => holds(row, { ...sign, seen: '' });
  return [...found.values()]
    .filter((it) => mine.every((row) => is(row, it)) && !theirs.some((row) => is(row, it)))
    .map((feature) => ({ ...feature, on: truth(rows, feature.sign) }))
    .map((feature) => ({ ...feature, cost: feature.cost + (isLonely(feature, mine, rows) ? LONELY : 0) }))
    .map((feature) => ({ feature, loss: feature.cost + lossOf(feature, task, rows, side) }))
    .sort((a, b) => a.loss - b.loss)
    .slice(0, MAX_FEATURES)
    .map(({ feature }) => feature);
}

/** Holds for nothing but the examples: more likely something of the message than of its side. */
function isLonely({ on }: Candidate, examples: readonly Element[], rows: readonly Element[]): boolean {
  return rows.length > 3 && on.filter(Boolean).length <= examples.length;
}

function lossOf({ on }: Candidate, { guesses }: SideTask, rows: readonly Element[], side: Guess): number {
  const wrong = rows.filter((row, at) => on[at] && guesses.get(row) && guesses.get(row) !== side).length;
  const right = rows.filter((row, at) => on[at] && guesses.get(row) === side).length;
  const all = rows.filter((row) => guesses.get(row) === side).length;
  return (8 * wrong) / rows.length + (all ? 3 * (1 - right / all) : 0);
}
