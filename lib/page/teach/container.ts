import { parentOf } from '../find.ts';
import { type RowRule, rowsBelow } from './find-rows.ts';
import { uniqueFeatures } from './unique-places.ts';

function scrolls(element: Element): boolean {
  const { overflowY } = getComputedStyle(element);
  return overflowY === 'auto' || overflowY === 'scroll' || overflowY === 'overlay';
}

/** How much worse the name of the part that scrolls may be than that of the list in it. */
const WORTH = 1;

/** The part that scrolls, from `outer` outwards in its own tree; null when none does. */
function scrollerOf(outer: Element): Element | null {
  for (let at: Element | null = outer, up = 0; at && up < 6; at = at.parentElement, up++)
    if (scrolls(at)) return /^(BODY|HTML)$/.test(at.tagName) ? null : at;
  return null;
}

/** Where messages are looked for, and the selectors for rows that find the same rows there as below `outer`. */
export interface Container {
  places: string[];
  rows: string[];
}

/**
 * What holds the messages: the part that scrolls, for it stays when days, groups and chats come and go; else `outer`,
 * where that has a better name or nothing scrolls.
 */
export function containerOf({ outer, css, rows }: RowRule): Container {
  const own = uniqueFeatures(outer);
  const inner = { places: own.map((it) => it.css), rows: css };
  const scroller = scrollerOf(outer);
  if (!scroller || scroller === outer || css.some((it) => it.startsWith('>>>'))) return inner;
  const places = uniqueFeatures(scroller);
  const isBadName = (places[0]?.cost ?? 99) > (own[0]?.cost ?? 99) + WORTH;
  const same = css.filter((it) => {
    const found = rowsBelow(scroller, it);
    return found.length === rows.length && found.every((row) => rows.includes(row));
  });
  return isBadName || same.length === 0 ? inner : { places: places.map((it) => it.css), rows: same };
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
