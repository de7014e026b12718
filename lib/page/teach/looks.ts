import { parentOf } from '../find.ts';
import { classCost } from './judge-name.ts';

function isClear(colour: string): boolean {
  return colour === 'transparent' || /,\s*0\)$|\/\s*0\)$/.test(colour);
}

/** The colour that shows behind the element; '' when nothing has one. */
function backdropOf(element: Element): string {
  for (let at: Element | null = element; at; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return 'rgb(255, 255, 255)';
}

/** Whether the eye sees the element as a box of its own: a bubble. */
export function isBox(element: Element): boolean {
  const style = getComputedStyle(element);
  if (style.display === 'contents' || style.display === 'inline') return false;
  if (style.boxShadow !== 'none' || style.backgroundImage !== 'none') return true;
  const sides = ['Top', 'Right', 'Bottom', 'Left'] as const;
  const drawn = sides.filter(
    (side) =>
      Number.parseFloat(style[`border${side}Width`]) > 0 &&
      style[`border${side}Style`] !== 'none' &&
      !isClear(style[`border${side}Color`]),
  );
  if (drawn.length === 4) return true;
  const parent = parentOf(element);
  return !isClear(style.backgroundColor) && parent !== null && style.backgroundColor !== backdropOf(parent);
}

export function colourOf(element: Element): string {
  return backdropOf(element);
}

const attributesOf = (element: Element) =>
  element
    .getAttributeNames()
    .filter((name) => name !== 'class' && name !== 'style')
    .sort()
    .join(' ');

/** Whether two elements are of one kind, by tag and class: rows of one list, bubbles of one group. */
export function isKin(one: Element, other: Element): boolean {
  if (one === other) return true;
  if (one.localName !== other.localName) return false;
  if (one.localName.includes('-')) return true;
  const names = (element: Element, wanted: boolean) =>
    [...element.classList].filter((name) => (classCost(name) !== 1) === wanted);
  for (const isNamed of [true, false]) {
    const [a, b] = [names(one, isNamed), names(other, isNamed)];
    if (a.length === 0 && b.length === 0) continue;
    const shared = a.filter((name) => b.includes(name)).length;
    return shared > 0 && shared * 2 >= Math.min(a.length, b.length);
  }
  return attributesOf(one) === attributesOf(other);
}
