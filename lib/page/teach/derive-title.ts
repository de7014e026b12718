import type { Value } from '../../sites/schema.ts';
import { wordsOf } from '../words-of.ts';
import { isMoment } from './noise.ts';
import { ownText, textLeaves } from './tree.ts';
import { uniquePlaces } from './unique-places.ts';

/** In a whole header the name is what is written largest, and of equals what comes first. */
function meantName(pick: Element): Element | undefined {
  const leaves = textLeaves(pick).filter((leaf) => !isMoment(ownText(leaf)));
  const size = (leaf: Element) => {
    const { fontSize, fontWeight } = getComputedStyle(leaf);
    return Number.parseFloat(fontSize) + Number(fontWeight) / 1000;
  };
  return leaves.reduce<Element | undefined>(
    (best, leaf) => (best && size(best) >= size(leaf) ? best : leaf),
    undefined,
  );
}

export interface DerivedTitle {
  name: string;
  values: Value[];
}

/** Where the open chat's buyer is named; null when there are no words at that place. */
export function deriveTitle(pick: Element, seen: string): DerivedTitle | null {
  const leaf = meantName(pick);
  if (!leaf) return null;
  const without = textLeaves(leaf).length > 1 ? { without: '*' } : {};
  const name = wordsOf(leaf, undefined);
  const values = uniquePlaces(leaf, [ownText(leaf)]).map((css) => ({ css, ...without, seen }));
  return values.length > 0 ? { name: 'without' in without ? ownText(leaf) : name, values } : null;
}
