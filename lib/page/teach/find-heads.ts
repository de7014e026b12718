import { partsOf } from './judge-name.ts';
import { isMoment } from './noise.ts';
import { chainDown, ownText, textLeaves } from './tree.ts';

const naming = new Set('name names nick nickname author sender user username who from'.split(' '));

const wayTo = (row: Element, leaf: Element) =>
  chainDown(row, leaf)
    .map(({ localName, classList }) => [localName, ...classList].join('.'))
    .join('>');

const isNaming = (leaf: Element) =>
  [...leaf.classList].flatMap(partsOf).some((part) => naming.has(part.toLowerCase()));

/**
 * Where messages of one run name their writer only once: the row that names the writer of each row that does not.
 * Empty where all rows, or none, name their writer.
 */
export function findHeads(
  rows: readonly Element[],
  isWords: (element: Element) => boolean,
): Map<Element, Element> {
  const slots = new Map<string, { leaf: Element; row: Element }[]>();
  for (const row of rows)
    for (const leaf of textLeaves(row)) {
      const text = ownText(leaf);
      if (leaf === row || text.length > 40 || isMoment(text) || chainDown(row, leaf).some(isWords)) continue;
      const way = wayTo(row, leaf);
      slots.set(way, [...(slots.get(way) ?? []), { leaf, row }]);
    }
  const names = [...slots.values()].filter((slot) => {
    const said = new Set(slot.map(({ leaf }) => ownText(leaf))).size;
    return (
      slot.length < rows.length && said > 1 && (said < slot.length || slot.some(({ leaf }) => isNaming(leaf)))
    );
  });
  const [best] = names.sort(
    (a, b) => Number(b.some(({ leaf }) => isNaming(leaf))) - Number(a.some(({ leaf }) => isNaming(leaf))),
  );
  const heads = new Map<Element, Element>();
  const named = new Set(best?.map(({ row }) => row));
  let head: Element | undefined;
  for (const row of rows) {
    if (named.has(row)) head = row;
    else if (best && head) heads.set(row, head);
  }
  return heads;
}
