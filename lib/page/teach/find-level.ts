import { partsOf } from './judge-name.ts';
import { isBox, isKin } from './looks.ts';
import { isAside, isMoment } from './noise.ts';
import { childrenOf, textLeaves } from './tree.ts';

const line = /^(P|LI|H\d|SPAN|BR|TR|TD|B|I|A|EM|STRONG|CODE|PRE|DIV)$/;
const holder = new Set(
  'group groups cluster batch stack run bunch section day block bubbles messages msgs items list thread'.split(
    ' ',
  ),
);
const single = new Set('message msg bubble item entry row'.split(' '));

const key = /^(id|data-(id|key|mid|uuid|.*-id|.*id))$/;

/** Carries a key of its own, other than its brothers'. */
function isKeyed(element: Element): boolean {
  return element.getAttributeNames().some((name) => key.test(name) && element.getAttribute(name) !== '');
}

/** Could be a message by itself, and is not one line of it. */
export function isUnit(element: Element): boolean {
  if (/^(BUTTON|A|TIME|IMG|OPTION)$/.test(element.tagName) || isAside(element)) return false;
  // Custom elements are inline until somebody says otherwise, whatever stands in them.
  if (element.localName.includes('-')) return true;
  if (getComputedStyle(element).display === 'inline') return false;
  if (isKeyed(element) || isBox(element)) return true;
  return !line.test(element.tagName) || element.classList.length > 0 || element.hasAttribute('role');
}

function hasWords(element: Element): boolean {
  const leaves = textLeaves(element);
  return leaves.length > 0 && !(leaves.length === 1 && isMoment(leaves[0]?.textContent?.trim() ?? ''));
}

/** A list of rows, or a group of bubbles, by its name. */
function isHolder(element: Element): boolean {
  const lasts = [...element.classList, element.localName].map((name) => partsOf(name).at(-1)?.toLowerCase());
  return lasts.some((name) => name !== undefined && holder.has(name));
}

function isSingle(element: Element): boolean {
  const lasts = [...element.classList, element.localName].map((name) =>
    partsOf(name.split('--')[0] ?? '')
      .at(-1)
      ?.toLowerCase(),
  );
  return lasts.some((name) => name !== undefined && single.has(name));
}

/** Deepest place in the chain where messages stand side by side: above it are groups of them, days, or the like. */
function levelOf(outer: Element, chain: readonly Element[]): number {
  let peers: Element[] = [outer];
  let level = 0;
  let isInBox = false;
  for (const [at, element] of chain.entries()) {
    const above = chain[at - 1];
    if (at > 0 && above && isBox(above)) isInBox = true;
    const next = peers.map((peer) => childrenOf(peer).filter((child) => isKin(child, element)));
    peers = next.flat();
    if (at === 0) continue;
    if (!isUnit(element) || (isInBox && !isBox(element) && !isKeyed(element))) continue;
    const isRepeated = next.some((kin) => kin.filter((it) => isUnit(it) && hasWords(it)).length > 1);
    const isNamedSo = above !== undefined && isHolder(above) && isSingle(element) && !isSingle(above);
    if (isRepeated || isNamedSo) level = at;
  }
  return level;
}

/** The places in both chains, from the child of what holds both down to the words, where one message begins. */
export function findLevels(
  outer: Element,
  buyer: readonly Element[],
  own: readonly Element[],
): [buyer: number, own: number] {
  const levels: [number, number] = [levelOf(outer, buyer), levelOf(outer, own)];
  const deep = Math.max(...levels);
  const isParallel = Array.from({ length: deep + 1 }, (_, at) => at).every(
    (at) => buyer[at] !== undefined && buyer[at]?.localName === own[at]?.localName,
  );
  const targets = [buyer[deep], own[deep]];
  return isParallel && targets.every((element) => element && isUnit(element)) ? [deep, deep] : levels;
}
