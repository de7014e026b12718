import type { SiteProfile } from '../../sites/schema.ts';
import { holds } from '../find.ts';
import type { Guess } from './guess-sides.ts';
import { type SideFeature, sideFeatures } from './side-features.ts';

const MAX_FEATURES = 60;
const MAX_ROWS = 60;

export type SideRule = SiteProfile['messages']['sides'][number];
type Sign = SideFeature['sign'];

export interface SideTask {
  outer: Element;
  rows: readonly Element[];
  buyer: readonly Element[];
  own: readonly Element[];
  guesses: Map<Element, Guess>;
  /** Whether an element is the words of a message. */
  isWords: (element: Element) => boolean;
  /** Whether a row is a message, not a date between messages. */
  isMessage: (row: Element) => boolean;
  /** Holds for any message: what is left when the other side is told. */
  anyMessage: Sign;
}

interface Candidate extends SideFeature {
  on: boolean[];
}

/** How the rows that neither mark holds for are taken. */
type Rest = 'none' | 'other' | 'same';

interface Choice {
  own: Candidate | null;
  buyer: Candidate | null;
  rest: Rest;
  price: number;
  read: Guess[];
}

const valued = /^(.*\[[\w-]+)\^?="(?:[^"\\]|\\.)*"\]$/;

/** The place of a mark without its value: any author for one author's name; null for a mark that has no value. */
function slotOf({ self, has, within, text }: Sign): Sign | null {
  if (text !== undefined && has !== undefined) return { ...(within && { within }), has };
  const open = (css: string | undefined) => (css && valued.test(css) ? css.replace(valued, '$1]') : null);
  if (self !== undefined) return open(self) ? { self: open(self) ?? self } : null;
  if (has !== undefined) return open(has) ? { ...(within && { within }), has: open(has) ?? has } : null;
  return open(within) ? { within: open(within) ?? '' } : null;
}

const truth = (rows: readonly Element[], sign: Sign): boolean[] =>
  rows.map((row) => holds(row, { ...sign, seen: '' }));

/** What marks all examples of one side and none of the other, cheapest first. */
function candidates(task: SideTask, rows: readonly Element[], side: 'buyer' | 'seller'): Candidate[] {
  const [mine, theirs] = side === 'seller' ? [task.own, task.buyer] : [task.buyer, task.own];
  const [first] = mine;
  if (!first) return [];
  const found = new Map<string, SideFeature>();
  for (const feature of sideFeatures(first, task.outer, side, task.isWords)) {
    const key = JSON.stringify(feature.sign);
    const known = found.get(key);
    if (!known || known.cost > feature.cost) found.set(key, feature);
  }
  const is = (row: Element, { sign }: SideFeature) => holds(row, { ...sign, seen: '' });
  return [...found.values()]
    .filter((it) => mine.every((row) => is(row, it)) && !theirs.some((row) => is(row, it)))
    .map((feature) => ({ ...feature, on: truth(rows, feature.sign) }))
    .map((feature) => ({ feature, loss: feature.cost + lossOf(feature, task, rows, side) }))
    .sort((a, b) => a.loss - b.loss)
    .slice(0, MAX_FEATURES)
    .map(({ feature }) => feature);
}

function lossOf({ on }: Candidate, { guesses }: SideTask, rows: readonly Element[], side: Guess): number {
  const wrong = rows.filter((row, at) => on[at] && guesses.get(row) && guesses.get(row) !== side).length;
  const right = rows.filter((row, at) => on[at] && guesses.get(row) === side).length;
  const all = rows.filter((row) => guesses.get(row) === side).length;
  return (8 * wrong) / rows.length + (all ? 3 * (1 - right / all) : 0);
}

const kindOf = ({ self, has, within, text }: Sign) => [!!self, !!has, !!within, !!text].join();

function judge(
  task: SideTask,
  rows: readonly Element[],
  own: Candidate | null,
  buyer: Candidate | null,
  rest: Rest,
): Choice {
  const only = own && buyer ? null : (own ?? buyer);
  const slot = only && rest === 'other' ? slotOf(only.sign) : null;
  const inSlot = slot && truth(rows, slot);
  const isInside = own && buyer?.on.every((on, at) => on || !own.on[at]);
  let before: Guess = null;
  let errors = 0;
  const read = rows.map((row, at): Guess => {
    const isMessage = task.isMessage(row);
    const [o, b] = [own?.on[at] ?? false, buyer?.on[at] ?? false];
    let side: Guess = o ? 'seller' : b ? 'buyer' : null;
    if (side === null && isMessage && rest === 'same') side = before;
    else if (side === null && isMessage && rest === 'other') {
      side = own ? 'buyer' : 'seller';
      if (inSlot && !inSlot[at]) errors += 1;
    }
    const guess = task.guesses.get(row) ?? null;
    const mustBe: Guess = task.own.includes(row) ? 'seller' : task.buyer.includes(row) ? 'buyer' : null;
    if (mustBe && side !== mustBe) errors += 1000;
    if (isMessage && guess !== null && side !== guess) errors += 1;
    else if (isMessage && side === null) errors += 0.7;
    if (o && b && !isInside) errors += 0.5;
    if (!isMessage && side !== null) errors += 0.3;
    before = side;
    return side;
  });
  const opposite = own && buyer && kindOf(own.sign) === kindOf(buyer.sign) ? -0.6 : 0;
  const cost = (own?.cost ?? 0.9) + (buyer?.cost ?? 0.9) + (rest === 'same' ? 0.9 : 0) + opposite;
  return { own, buyer, rest, price: cost + errors * 0.8 + (8 * errors) / rows.length, read };
}

function choices(task: SideTask, rows: readonly Element[]): Choice[] {
  const owns = candidates(task, rows, 'seller');
  const buyers = candidates(task, rows, 'buyer');
  const found: Choice[] = [];
  for (const own of owns) {
    const slot = slotOf(own.sign);
    const any = slot && { sign: slot, cost: 0.4, on: truth(rows, slot) };
    for (const buyer of any ? [...buyers, any] : buyers)
      for (const rest of ['none', 'same'] as const) found.push(judge(task, rows, own, buyer, rest));
    found.push(judge(task, rows, own, null, 'other'));
  }
  for (const buyer of buyers) found.push(judge(task, rows, null, buyer, 'other'));
  return found.sort((a, b) => a.price - b.price);
}

function rulesOf({ own, buyer, rest }: Choice, { anyMessage }: SideTask, seen: string): SideRule[] {
  const rules: SideRule[] = [];
  if (own) rules.push({ side: 'seller', ...own.sign, seen });
  if (buyer) rules.push({ side: 'buyer', ...buyer.sign, seen });
  if (rest === 'other') rules.push({ side: own ? 'buyer' : 'seller', ...anyMessage, seen });
  if (rest === 'same') rules.push({ side: 'same', ...anyMessage, seen });
  return rules;
}

/** Rules that tell whose a row is, best first; null when nothing on the page tells the two sides apart. */
export function chooseSides(task: SideTask, seen: string): SideRule[] | null {
  const near = task.rows.slice(-MAX_ROWS);
  const rows = task.rows.filter(
    (row) => near.includes(row) || task.own.includes(row) || task.buyer.includes(row),
  );
  const [best, ...others] = choices(task, rows);
  if (!best || best.price > 500) return null;
  const isSame = (choice: Choice) => choice.read.every((side, at) => side === best.read[at]);
  // A second pair that reads all the same outlives a change of the first.
  const spare = others.find(
    (it) =>
      it.rest === 'none' &&
      it.own &&
      it.buyer &&
      it.own !== best.own &&
      it.buyer !== best.buyer &&
      isSame(it),
  );
  const rules = rulesOf(best, task, seen);
  return spare && spare.price < 3 && best.rest === 'none' ? [...rules, ...rulesOf(spare, task, seen)] : rules;
}
