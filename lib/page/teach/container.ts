import { parentOf } from '../find.ts';
import { type RowRule, rowsBelow } from './find-rows.ts';
import { uniqueFeatures } from './unique-places.ts';

function scrolls(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

/** Where messages are looked for, and the selectors for rows that find the same rows there as below `outer`. */
export interface Container {
  places: string[];
  rows: string[];
}

const MAX_UP = 6;
const editable = 'textarea, input, [contenteditable]:not([contenteditable="false"])';

/** What holds the rows and no place to write in, from `outer` outwards in its own tree. */
function holders(outer: Element): Element[] {
  const found = [outer];
  for (let at = outer.parentElement; at && found.length < MAX_UP; at = at.parentElement) {
    if (/^(BODY|HTML)$/.test(at.tagName) || at.querySelector(editable)) break;
    found.push(at);
  }
  return found;
}

/**
 * What holds the messages: the element with the best name in which the rows' selectors find these rows alone; rather
 * the part that scrolls, for it stays when days, groups and chats come and go.
 */
export function containerOf({ outer, css, rows }: RowRule): Container {
  const isOwnRoot = css.some((it) => it.startsWith('>>>'));
  const found = (isOwnRoot ? [outer] : holders(outer)).map((element, up) => {
    const same = css.filter((it) => {
      const there = rowsBelow(element, it);
      return there.length === rows.length && there.every((row) => rows.includes(row));
    });
    const places = same.length > 0 ? uniqueFeatures(element) : [];
    const price = (places[0]?.cost ?? 99) - (scrolls(element) ? 0.6 : 0) - up * 0.05;
    return { places: places.map((it) => it.css), rows: same, price };
  });
  return found.reduce((best, it) => (it.price < best.price ? it : best));
}

/** Whether rows stand on the screen in another order than in the tree, or may do so: lists that re-use their rows. */
export function orderOf(rows: readonly Element[]): 'oldest-first' | 'newest-first' | 'as-shown' {
  const parents = rows.map(parentOf);
  const isPlaced = rows.some((row, at) => {
    const parent = parents[at];
    const isAlone = parent && parents.filter((it) => it === parent).length === 1;
    return [row, isAlone ? parent : row].some((it) => getComputedStyle(it).position === 'absolute');
  });
  const tops = rows.map((row) => row.getBoundingClientRect().top);
  const down = tops.every((top, at) => at === 0 || top >= (tops[at - 1] ?? top) - 1);
  const up = tops.every((top, at) => at === 0 || top <= (tops[at - 1] ?? top) + 1);
  if (isPlaced && rows.length > 1) return 'as-shown';
  if (down) return 'oldest-first';
  return up ? 'newest-first' : 'as-shown';
}
