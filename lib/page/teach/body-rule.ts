import type { Value } from '../../sites/schema.ts';
import { findAll, parentOf } from '../find.ts';
import { wordsOf } from '../words-of.ts';
import { bodyOf, meantLeaf } from './find-body.ts';
import { asideAround, isMoment } from './noise.ts';
import { combined, type Feature, featuresOf, sharedFeatures } from './selectors.ts';
import { around, chainDown, holdsElement, hostsAround, ownText, textLeaves } from './tree.ts';

type Text = Omit<Value, 'seen'>;

/** An example: a row, and where in it the words stand that a person pointed at. */
export interface Example {
  row: Element;
  body: Element;
  /** The very words that were pointed at, within the body. */
  leaf?: Element;
}

export function exampleOf(row: Element, pick: Element): Example {
  const isIn = pick !== row && holdsElement(row, pick);
  const leaf = meantLeaf(isIn ? pick : row);
  return { row, body: bodyOf(row, leaf), leaf };
}

/** The way from a row into the shadow roots that its words stand in. */
function stepsIn(row: Element, body: Element): string {
  return hostsAround(body, row)
    .map((host) => (host === row ? '>>> ' : `${featuresOf(host)[0]?.css ?? '*'} >>> `))
    .join('');
}

/** By its place in the row, for rows without any name. */
function byPlace(row: Element, body: Element): Feature | null {
  let path = '';
  for (let at: Element | null = body; at && at !== row; at = at.parentElement) {
    const index = [...(at.parentElement?.children ?? [])].indexOf(at) + 1;
    path = ` > ${at.localName}:nth-child(${index})${path}`;
    if (at.parentElement === null) return null;
  }
  return { css: `:scope${path}`, cost: 7 };
}

interface Trial {
  css: string;
  price: number;
}

/** Selectors that find the words in all examples; judged by how many of the rows they find words in. */
export function placesIn(examples: readonly Example[], rows: readonly Element[]): Trial[] {
  const [first] = examples;
  if (!first) return [];
  const steps = stepsIn(first.row, first.body);
  const place = steps ? null : byPlace(first.row, first.body);
  const own = sharedFeatures(examples.map(({ body }) => body));
  const features = [...combined(first.body, own, 2), ...(place ? [place] : [])];
  return features
    .filter(({ css }) => examples.every(({ row, body }) => findAll(row, steps + css)[0] === body))
    .map(({ css, cost }) => {
      const empty = rows.filter((row) => !findAll(row, steps + css).some((found) => wordsOf(found) !== ''));
      return { css: steps + css, price: cost + (4 * empty.length) / rows.length };
    })
    .sort((a, b) => a.price - b.price)
    .slice(0, 2);
}

/** The way from a scope down to a leaf, by tags and classes: the same in every row that is made alike. */
function wayTo(scope: Element, leaf: Element): string {
  return chainDown(scope, leaf)
    .map(({ localName, classList }) => [localName, ...classList].join('.'))
    .join('>');
}

/** Leaves that say the same again and again, as names and marks do; messages differ. */
function repeated(leaves: readonly { scope: Element; leaf: Element }[]): Set<Element> {
  const ways = new Map<string, Element[]>();
  for (const { scope, leaf } of leaves) {
    const way = wayTo(scope, leaf);
    ways.set(way, [...(ways.get(way) ?? []), leaf]);
  }
  const isSame = (alike: Element[]) =>
    alike.length > 3 && new Set(alike.map(ownText)).size * 2 <= alike.length;
  return new Set([...ways.values()].filter(isSame).flat());
}

/** Names of what stands beside the words, in any row, below what `inside` gives for it. */
function asides(
  rows: readonly Element[],
  inside: (row: Element) => Element[],
  isKept: (element: Element) => boolean,
): string[] {
  const leaves = rows
    .flatMap(inside)
    .flatMap((scope) => textLeaves(scope).map((leaf) => ({ scope, leaf })))
    .filter(({ scope, leaf }) => scope !== leaf);
  const again = repeated(leaves);
  const kept = rows.flatMap((row) => bodiesIn(row, isKept));
  const found = new Set<string>();
  for (const { scope, leaf } of leaves) {
    const isBeside = isMoment(ownText(leaf)) || again.has(leaf);
    const aside = asideAround(scope, leaf) ?? (isBeside ? leaf : null);
    if (!aside || isKept(aside)) continue;
    const named = featuresOf(aside).find(({ css, cost }) => cost < 6 && !kept.some((it) => it.matches(css)));
    if (named) found.add(named.css);
  }
  return [...found].slice(0, 12);
}

function bodiesIn(row: Element, isKept: (element: Element) => boolean): Element[] {
  return [row, ...textLeaves(row).flatMap(around)].filter((it) => isKept(it));
}

const always = 'time, button, [role="button"]';

/** Where the words of a message stand in its row, best first; the last one is the whole row without what stands beside. */
export function bodyRule(examples: { buyer: Example[]; own: Example[] }, rows: readonly Element[]): Text[] {
  const all = [...examples.buyer, ...examples.own];
  const isWhole = all.some(({ row, body }) => row === body);
  const shared = isWhole ? [] : placesIn(all, rows);
  const apart =
    isWhole || shared.length > 0
      ? []
      : [...placesIn(examples.own, rows).slice(0, 1), ...placesIn(examples.buyer, rows).slice(0, 1)];
  const places = [...shared, ...apart].map(({ css }) => css);
  const bodies = new Set(rows.flatMap((row) => places.flatMap((css) => findAll(row, css))));
  for (const { body } of all) bodies.add(body);
  const words = [...bodies, ...all.flatMap(({ leaf }) => leaf ?? [])];
  const isKept = (element: Element) => words.some((word) => holdsElement(element, word));
  const inBody = asides(rows, (row) => [...bodies].filter((body) => holdsElement(row, body)), isKept);
  const inRow = asides(rows, (row) => [row], isKept);
  const values: Text[] = places.map((css) => ({ css, without: [always, ...inBody].join(', ') }));
  return [...values, { without: [always, ...new Set([...inBody, ...inRow])].join(', ') }];
}

/** The same message as its row shows it, for telling messages from dates. */
export function hasWords(row: Element, rule: readonly Text[]): boolean {
  const named = rule.filter(({ css }) => css !== undefined);
  const found = named.flatMap(({ css = '' }) => findAll(row, css));
  if (named.length > 0) return found.some((element) => wordsOf(element) !== '');
  const text = wordsOf(row, rule.at(-1)?.without);
  return text !== '' && !isMoment(text) && parentOf(row) !== null;
}
