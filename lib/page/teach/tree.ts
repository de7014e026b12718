import { parentOf } from '../find.ts';

/*
 * The page as a person sees it: what stands in an open shadow root stands in its host.
 */

/** Elements in an element, those of its open shadow root first. */
export function childrenOf(element: Element): Element[] {
  return [...(element.shadowRoot?.children ?? []), ...element.children];
}

/** From the element outwards, itself first. */
export function around(element: Element): Element[] {
  const found: Element[] = [];
  for (let at: Element | null = element; at; at = parentOf(at)) found.push(at);
  return found;
}

export function holdsElement(outer: Element, inner: Element): boolean {
  return around(inner).includes(outer);
}

/** The nearest element that holds both; may be one of them. */
export function sharedAncestor(one: Element, other: Element): Element | null {
  const theirs = new Set(around(other));
  return around(one).find((element) => theirs.has(element)) ?? null;
}

/** From the child of `outer` down to `inner`; empty when it is not in there, or is the same. */
export function chainDown(outer: Element, inner: Element): Element[] {
  const chain = around(inner);
  const at = chain.indexOf(outer);
  return at < 0 ? [] : chain.slice(0, at).reverse();
}

/** All elements below, in the order of the tree; at most `limit`. */
export function elementsBelow(element: Element, limit = 400): Element[] {
  const found: Element[] = [];
  const walk = (parent: Element) => {
    for (const child of childrenOf(parent)) {
      if (found.length >= limit) return;
      found.push(child);
      walk(child);
    }
  };
  walk(element);
  return found;
}

/** Text that stands in the element itself, not in one below it. */
export function ownText(element: Element): string {
  let text = '';
  for (let node = element.firstChild; node; node = node.nextSibling)
    if (node.nodeType === Node.TEXT_NODE) text += (node as Text).data;
  return text.trim();
}

export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true });
}

/** The elements with text of their own below (or the element itself), as far as they are shown. */
export function textLeaves(element: Element): Element[] {
  return [element, ...elementsBelow(element)].filter(
    (it) => ownText(it) !== '' && !/^(SCRIPT|STYLE|NOSCRIPT|TEMPLATE)$/.test(it.tagName) && isShown(it),
  );
}

/**
 * The least deep tree that both elements stand in, as the roots to step through from the page to the element: the
 * hosts on the way, outermost first.
 */
export function hostsAround(element: Element, outer: Element | null): Element[] {
  const hosts: Element[] = [];
  let root = element.getRootNode();
  while (root instanceof ShadowRoot && !(outer && outer.getRootNode() === root)) {
    hosts.unshift(root.host);
    if (root.host === outer) break;
    root = root.host.getRootNode();
  }
  return hosts;
}
