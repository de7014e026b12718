import { findAll, parentOf } from '../find.ts';
import { isKin } from './looks.ts';
import { combined, type Feature, featuresOf, sharedFeatures } from './selectors.ts';
import { childrenOf, hostsAround, textLeaves } from './tree.ts';

/** How many kinds of selector are tried; the rest is worse than these. */
const MAX_TRIED = 120;

/** All rows of a list: what selects them, below which element. */
export interface RowRule {
  outer: Element;
  /** Best first; each finds {@link rows} below {@link outer}. */
  css: string[];
  rows: Element[];
}

/** Outermost matches below `outer`, in the order of the tree; what the page reader would find. */
export function rowsBelow(outer: Element, css: string): Element[] {
  const found = findAll(outer, css);
  const all = new Set(found);
  return found.filter((row) => {
    for (let at = row.parentElement; at && at !== outer; at = at.parentElement) if (all.has(at)) return false;
    return true;
  });
}

/** Elements that stand as `row` does: its kin in its parent, and in the kin of its parent. */
function peersOf(outer: Element, row: Element): Element[] {
  const chain: Element[] = [];
  for (let at: Element | null = row; at && at !== outer; at = parentOf(at)) chain.unshift(at);
  let peers: Element[] = [outer];
  for (const step of chain)
    peers = peers.flatMap((peer) => childrenOf(peer).filter((child) => isKin(child, step)));
  return peers;
}

/** What stands in the way from `outer` to rows in shadow roots, as ` >>> ` steps; '' when nothing does. */
function stepsTo(outer: Element, rows: readonly Element[]): string {
  const ways = rows.map((row) => hostsAround(row, outer).map((host) => (host === outer ? null : host)));
  const depth = ways[0]?.length ?? 0;
  let steps = '';
  for (let at = 0; at < depth; at++) {
    const hosts = ways.map((way) => way[at] ?? null);
    const shared = sharedFeatures(hosts.filter((host) => host !== null));
    steps += hosts.includes(null) ? '>>> ' : `${shared[0]?.css ?? '*'} >>> `;
  }
  return steps;
}

interface Trial {
  css: string;
  rows: Element[];
  price: number;
}

/** Tries selectors that hold for all examples, against the rows that there should be. */
function tryAll(outer: Element, examples: readonly Element[], peers: readonly Element[]): Trial[] {
  const [first] = examples;
  if (!first) return [];
  const steps = stepsTo(outer, examples);
  const own = sharedFeatures(examples);
  const parents = sharedFeatures(examples.flatMap((row) => parentOf(row) ?? [])).slice(0, 3);
  const isThere = ({ css }: Feature) => examples.every((row) => row.matches(css));
  const features = [...combined(first, own, 2)].filter(isThere).sort((a, b) => a.cost - b.cost);
  const bare = steps
    ? []
    : parents.map(({ css, cost }) => ({ css: `${css} > ${first.localName}`, cost: cost + 3 }));
  const trials: Trial[] = [];
  for (const { css, cost } of [...features.slice(0, MAX_TRIED), ...bare]) {
    const rows = rowsBelow(outer, steps + css);
    if (!examples.every((row) => rows.includes(row))) continue;
    const found = new Set(rows);
    const missed = peers.filter((peer) => !found.has(peer) && textLeaves(peer).length > 0).length;
    const expected = new Set(peers);
    const strange = rows.filter((row) => !expected.has(row)).length;
    const price = cost + (12 * missed) / peers.length + (4 * strange) / rows.length;
    trials.push({ css: steps + css, rows, price });
  }
  return trials.sort((a, b) => a.price - b.price);
}

const sameRows = (one: readonly Element[], other: readonly Element[]) =>
  one.length === other.length && one.every((row) => other.includes(row));

/** Days, or halves of an exchange: other parts of the page that hold such rows too. */
function widen(outer: Element, row: Element): Element {
  let widest = outer;
  for (let at: Element | null = outer, up = 0; at && up < 4; at = parentOf(at), up++) {
    const parent = parentOf(at);
    if (!parent || /^(BODY|HTML)$/.test(parent.tagName)) break;
    const inner = at;
    const chain = peersOf(parent, row).filter((peer) => !peersOf(inner, row).includes(peer));
    const named = featuresOf(row).some(
      ({ cost, css }) => cost < 3 && chain.some((peer) => peer.matches(css)),
    );
    if (chain.length > 0 && (named || isKinBeside(inner))) widest = parent;
  }
  return widest;
}

function isKinBeside(element: Element): boolean {
  const parent = parentOf(element);
  return parent !== null && childrenOf(parent).some((it) => it !== element && isKin(it, element));
}

/** What selects the rows of both sides, from one example of each and what they stand in; null when nothing does. */
export function findRowRule(
  start: Element,
  buyer: readonly Element[],
  own: readonly Element[],
): RowRule | null {
  const outer = buyer[0] ? widen(start, buyer[0]) : start;
  const examples = [...buyer, ...own];
  const theirs = [...new Set(buyer.flatMap((row) => peersOf(outer, row)))];
  const ours = [...new Set(own.flatMap((row) => peersOf(outer, row)))];
  const both = tryAll(outer, examples, [...new Set([...theirs, ...ours])]);
  const [best] = both;
  if (best && best.price < 9) {
    const css = both.filter((trial) => sameRows(trial.rows, best.rows)).map((trial) => trial.css);
    return { outer, css: css.slice(0, 3), rows: best.rows };
  }
  const [b] = tryAll(outer, buyer, theirs);
  const [o] = tryAll(outer, own, ours);
  const isOneTree = b && o && !b.css.includes('>>>') && !o.css.includes('>>>');
  if (isOneTree) {
    const css = `${b.css}, ${o.css}`;
    return { outer, css: [css], rows: rowsBelow(outer, css) };
  }
  return best ? { outer, css: [best.css], rows: best.rows } : null;
}
