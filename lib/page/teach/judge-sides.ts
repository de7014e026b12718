import type { Guess } from './guess-sides.ts';
import { type Candidate, type SideTask, type Sign, truth } from './side-candidates.ts';

/** How the rows that neither mark holds for are taken. */
export type Rest = 'none' | 'other' | 'same';

export interface Choice {
  own: Candidate | null;
  buyer: Candidate | null;
  rest: Rest;
  price: number;
  read: Guess[];
}

const valued = /^(.*\[[\w-]+)\^?="(?:[^"\\]|\\.)*"\]$/;

/** The place of a mark without its value: any author for one author's name; null for a mark that has no value. */
export function slotOf({ self, has, within, text }: Sign): Sign | null {
  if (text !== undefined && has !== undefined) return { ...(within && { within }), has };
  const open = (css: string | undefined) => (css && valued.test(css) ? css.replace(valued, '$1]') : null);
  if (self !== undefined) return open(self) ? { self: open(self) ?? self } : null;
  if (has !== undefined) return open(has) ? { ...(within && { within }), has: open(has) ?? has } : null;
  return open(within) ? { within: open(within) ?? '' } : null;
}

const kindOf = ({ self, has, within, text }: Sign) => [!!self, !!has, !!within, !!text].join();

/** What becomes of the rows when these marks say whose they are, and what speaks against it. */
export function judge(
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
