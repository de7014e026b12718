import { combined, type Feature, featuresOf } from './selectors.ts';
import { hostsAround } from './tree.ts';

const MAX_ALTERNATIVES = 3;
const GOOD_ENOUGH = 3;

type Root = Document | ShadowRoot;

/** By its place among its brothers, from the nearest element that is unique by itself. The last resort. */
function byPlace(root: Root, element: Element): Feature | null {
  let path = '';
  for (let at: Element | null = element; at; at = at.parentElement) {
    if (at !== element) {
      const start = featuresOf(at).find(
        ({ css, cost }) => cost < 5 && root.querySelectorAll(css).length === 1,
      );
      if (start) return { css: `${start.css}${path}`, cost: 9 };
    }
    const brothers: ParentNode | null = at.parentNode;
    const alike = [...(brothers?.children ?? [])].filter((it) => it.localName === at?.localName);
    const place = alike.length > 1 ? `:nth-of-type(${alike.indexOf(at) + 1})` : '';
    path = ` > ${at.localName}${place}${path}`;
  }
  const css = path.slice(3);
  return root.querySelector(css) === element ? { css, cost: 10 } : null;
}

/** The last step: in the element's own tree. */
function inRoot(root: Root, element: Element, avoid: readonly string[]): Feature[] {
  const isFree = ({ css }: Feature) => !avoid.some((text) => text !== '' && css.includes(text));
  const own = featuresOf(element).filter(isFree);
  const found: Feature[] = [];
  for (const feature of combined(element, own)) {
    if (!isFree(feature) || feature.css.length > 300) continue;
    const [first, second] = root.querySelectorAll(feature.css);
    if (first === element && !second) found.push(feature);
  }
  found.sort((a, b) => a.cost - b.cost);
  const good = found.filter(({ cost }, at) => at === 0 || cost <= GOOD_ENOUGH).slice(0, MAX_ALTERNATIVES);
  const place = (good[0]?.cost ?? 9) > GOOD_ENOUGH ? byPlace(root, element) : null;
  return place ? [...good, place] : good;
}

/**
 * Selectors that find this one element on the page and nothing else, best first, stepping through open shadow roots.
 *
 * @param avoid words that must not be in a selector, as the name of the buyer whose chat is open
 */
export function uniquePlaces(element: Element, avoid: readonly string[] = []): string[] {
  return uniqueFeatures(element, avoid).map(({ css }) => css);
}

/** {@link uniquePlaces}, with what each costs to rely on. */
export function uniqueFeatures(element: Element, avoid: readonly string[] = []): Feature[] {
  const steps: string[] = [];
  for (const host of hostsAround(element, null)) {
    const [best] = inRoot(host.getRootNode() as Root, host, avoid);
    if (!best) return [];
    steps.push(best.css);
  }
  const last = inRoot(element.getRootNode() as Root, element, avoid);
  return last.map(({ css, cost }) => ({ css: [...steps, css].join(' >>> '), cost }));
}
