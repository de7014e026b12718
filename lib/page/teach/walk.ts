import { parentOf } from '../find.ts';
import { childrenOf, isShown } from './tree.ts';

const silent = /^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE|LINK|META|HEAD)$/;

const seen = (element: Element) =>
  !silent.test(element.tagName) && isShown(element) && element.getClientRects().length > 0;

function beside(element: Element, step: 1 | -1, mine: Element): Element | null {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const parent = parentOf(at);
    if (!parent || at.tagName === 'BODY') return null;
    const brothers = childrenOf(parent).filter((it) => it !== mine && seen(it));
    const next = brothers[brothers.indexOf(at) + step];
    if (next) return next;
  }
  return null;
}

/**
 * Where a key leads from an element: up to what holds it, down into it, or to its brothers (and past the last one to
 * the brothers of what holds it). Null for a key that does not walk.
 *
 * @param mine an element that is not part of the page
 */
export function walk(
  from: Element,
  { key, shiftKey }: Pick<KeyboardEvent, 'key' | 'shiftKey'>,
  mine: Element,
): Element | null {
  const isBack = key === 'ArrowLeft' || (key === 'Tab' && shiftKey);
  if (isBack) return beside(from, -1, mine) ?? from;
  if (key === 'ArrowRight' || key === 'Tab') return beside(from, 1, mine) ?? from;
  if (key === 'ArrowDown') return childrenOf(from).find(seen) ?? from;
  if (key !== 'ArrowUp') return null;
  const parent = parentOf(from);
  return parent && parent.tagName !== 'HTML' ? parent : from;
}
