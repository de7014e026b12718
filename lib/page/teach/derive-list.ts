import type { Sign, SiteProfile, Value } from '../../sites/schema.ts';
import { findAll, holds, parentOf, readValue } from '../find.ts';
import { placesIn } from './body-rule.ts';
import { findRowRule, type RowRule } from './find-rows.ts';
import { idRule } from './id-rule.ts';
import { isKeyLike } from './judge-name.ts';
import { isKin } from './looks.ts';
import { isMoment } from './noise.ts';
import { sideFeatures } from './side-features.ts';
import { around, childrenOf, holdsElement, ownText, textLeaves } from './tree.ts';
import { uniquePlaces } from './unique-places.ts';

type List = SiteProfile['list'];

export interface DerivedList {
  list: List;
  items: Element[];
  /** Where the open conversation's own id stands; empty when the list has no ids, or does not show which one is open. */
  openId: Value[];
}

const itemish = /^(LI|TR)$/;
/** What pages call one conversation of many, when it stands there alone. */
const called = /(^|[-_ ])(item|conversation|thread|contact|dialog|session|chat|customer|buyer)s?($|[-_ ])/i;
const state = /(^|[-_ ])(is-?)?(active|selected|current|chosen|opened|open|checked|on)($|[-_ ])/i;
const badge = /^\d{1,3}\+?$/;

const dataNames = (element: Element) =>
  element
    .getAttributeNames()
    .filter((name) => name.startsWith('data-'))
    .join(' ');

function brothersOf(element: Element): Element[] {
  const parent = parentOf(element);
  return parent ? childrenOf(parent).filter((it) => isKin(it, element) && textLeaves(it).length > 0) : [];
}

/** The item that holds what was pointed at: where the most brothers of one kind stand, the outer one of equals. */
function itemAround(pick: Element): Element | null {
  let best: Element | null = null;
  let most = 1;
  for (const element of around(pick).slice(0, 8)) {
    if (/^(BODY|HTML|MAIN)$/.test(element.tagName)) break;
    const count = brothersOf(element).length;
    const isAlone =
      most === 1 &&
      (itemish.test(element.tagName) ||
        /listitem|option|row|tab/.test(element.getAttribute('role') ?? '') ||
        (textLeaves(element).length > 1 && called.test(`${element.className} ${dataNames(element)}`)));
    if ((count > 1 && count >= most) || isAlone) best = element;
    if (count > 1) most = Math.max(most, count);
  }
  return best;
}

/** The leaf that names the buyer: the title's words, or what was pointed at, or the first words. */
function nameLeaf(item: Element, pick: Element, title: string): Element | undefined {
  const leaves = textLeaves(item).filter((leaf) => !isMoment(ownText(leaf)) && !badge.test(ownText(leaf)));
  const isNamed = (leaf: Element) => /name|nick|title|user/i.test(`${leaf.className} ${leaf.localName}`);
  const pointed = leaves.length > 1 && leaves.includes(pick) ? pick : undefined;
  return leaves.find((leaf) => ownText(leaf) === title) ?? leaves.find(isNamed) ?? pointed ?? leaves[0];
}

function valueAt(item: Element, leaf: Element | undefined, rows: readonly Element[], seen: string): Value[] {
  if (!leaf) return [];
  if (leaf === item) return [{ seen }];
  return placesIn([{ row: item, body: leaf }], rows).map(({ css }) => ({ css, seen }));
}

function previewLeaf(item: Element, name: Element | undefined): Element | undefined {
  const leaves = textLeaves(item).filter(
    (leaf) => leaf !== name && !isMoment(ownText(leaf)) && !badge.test(ownText(leaf)),
  );
  const isNamed = (leaf: Element) =>
    /last|preview|message|msg|snippet|content|desc|info|brief|summary/i.test(leaf.className);
  return leaves.find(isNamed) ?? leaves.sort((a, b) => ownText(b).length - ownText(a).length)[0];
}

function unreadValue(items: readonly Element[], seen: string): Value[] {
  for (const item of items) {
    const leaf = textLeaves(item).find((it) => it !== item && badge.test(ownText(it)));
    if (leaf)
      return valueAt(item, leaf, items, seen).filter(({ css }) => css !== undefined && !/^[a-z]+$/.test(css));
  }
  return [];
}

/** What only the open conversation's item has, and which says so. */
function activeSign(open: Element, items: readonly Element[], seen: string): Sign[] {
  const others = items.filter((item) => item !== open);
  if (others.length === 0) return [];
  const found = [...sideFeatures(open, open, 'seller', (it) => it !== open && ownText(it) !== '')]
    .map(({ sign, cost }) => ({ sign: { ...sign, seen }, cost, css: sign.self ?? sign.has ?? '' }))
    .filter(
      ({ sign, css }) =>
        sign.text === undefined && !css.includes('>>>') && !/\[(id|src|title|alt|href|aria-label)/.test(css),
    )
    .filter(
      ({ css }) => !isKeyLike(/="(.*)"/.exec(css)?.[1] ?? '') && !/tabindex|unread|badge|style/.test(css),
    )
    .filter(({ sign }) => holds(open, sign) && !others.some((item) => holds(item, sign)));
  const price = (it: (typeof found)[number]) =>
    (state.test(it.css.replace(/[[\]".=#]/g, ' ')) ? 0 : 3) + (it.sign.has ? 1 : 0) + it.cost;
  return found
    .sort((a, b) => price(a) - price(b))
    .slice(0, 1)
    .map(({ sign }) => sign);
}

/** Selectors for the items that find nothing else on the whole page, for there they are looked for as well. */
function itemPlaces({ css, rows, outer }: RowRule): { container: string[]; item: string[] } {
  const container = uniquePlaces(outer);
  const [place] = container;
  const isExact = (it: string) => {
    const found = findAll(document, it);
    return found.length === rows.length && found.every((row) => rows.includes(row));
  };
  const item = css.map((it) =>
    isExact(it) || !place ? it : it.startsWith('>>>') ? `${place} ${it}` : `${place} ${it}`,
  );
  const exact = item.filter(isExact);
  return { container, item: exact.length > 0 ? exact : item };
}

function openIdOf(
  item: string | undefined,
  sign: Sign | undefined,
  id: readonly Omit<Value, 'seen'>[],
  seen: string,
): Value[] {
  const [key] = id;
  if (!item || !sign || !key?.attr) return [];
  const open = sign.self ? `${item}:is(${sign.self})` : `${item}:has(${sign.has})`;
  return [{ css: key.css ? `${open} ${key.css}` : open, attr: key.attr, seen }];
}

/** Derives how the conversation list is read from one item; null when nothing there looks like one of several. */
export function deriveList(pick: Element, title: string, seen: string): DerivedList | null {
  const item = itemAround(pick);
  const parent = item && parentOf(item);
  if (!item || !parent) return null;
  const brother = brothersOf(item).find((it) => it !== item) ?? item;
  const rule = findRowRule(parent, [item], [brother]);
  if (!rule) return null;
  const name = nameLeaf(item, pick, title);
  const names = valueAt(item, name, rule.rows, seen);
  if (names.length === 0) return null;
  const { container, item: places } = itemPlaces(rule);
  const open =
    rule.rows.find((row) => readValue(row, names) === title) ??
    (holdsElement(item, pick) && title === '' ? item : undefined);
  const active = open ? activeSign(open, rule.rows, seen) : [];
  const ids = idRule(rule.rows).map((value) => ({ ...value, seen }));
  const openId = openIdOf(places[0], active[0], ids, seen);
  const preview = valueAt(item, previewLeaf(item, name), rule.rows, seen).filter(
    ({ css }) => css !== undefined,
  );
  return {
    items: rule.rows,
    openId,
    list: {
      container: container.map((css) => ({ css, seen })),
      item: places.map((css) => ({ css, seen })),
      id: openId.length > 0 ? ids : names,
      name: names,
      preview,
      unread: unreadValue(rule.rows, seen),
      waiting: [],
      active,
    },
  };
}
