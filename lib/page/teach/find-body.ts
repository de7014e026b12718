import { parentOf } from '../find.ts';
import { isBox } from './looks.ts';
import { asideAround, isMoment } from './noise.ts';
import { around, holdsElement, ownText, textLeaves } from './tree.ts';

/** The leaves of a row that are a message's words, as far as one row can tell. */
function wordLeaves(row: Element): Element[] {
  const leaves = textLeaves(row);
  const words = leaves.filter((leaf) => !asideAround(row, leaf) && !isMoment(ownText(leaf)));
  return words.length > 0 ? words : leaves;
}

function longest(leaves: readonly Element[]): Element | undefined {
  return leaves.reduce<Element | undefined>(
    (best, leaf) => (best && ownText(best).length >= ownText(leaf).length ? best : leaf),
    undefined,
  );
}

/** In a row pointed at as a whole: what is in a bubble, else what has the most words. */
function mainLeaf(row: Element): Element | undefined {
  const leaves = wordLeaves(row);
  const inBox = leaves.filter((leaf) =>
    around(leaf).some((at) => at !== row && holdsElement(row, at) && isBox(at)),
  );
  return longest(inBox.length > 0 ? inBox : leaves);
}

/** The leaf that a person means who points at `pick`, be it the words, the bubble or the whole row. */
export function meantLeaf(pick: Element): Element {
  const leaves = textLeaves(pick);
  if (leaves.length === 1 && leaves[0]) return leaves[0];
  return mainLeaf(pick) ?? pick;
}

/** Text may be split into lines and marks: what holds all of it, and nothing else, up to the bubble. */
export function bodyOf(row: Element, leaf: Element): Element {
  let body = leaf;
  while (body !== row && !isBox(body)) {
    const outer = parentOf(body);
    if (!outer || outer === row) break;
    const inner = body;
    const isLine = (other: Element) =>
      holdsElement(inner, other) ||
      (other.localName === inner.localName && other.className === inner.className) ||
      other === outer;
    const others = textLeaves(outer).filter((other) => !isLine(other));
    if (others.length > 0) break;
    body = outer;
  }
  return body;
}
