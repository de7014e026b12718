import type { SiteProfile } from '../../sites/schema.ts';
import { findHeads } from './find-heads.ts';
import { partsOf } from './judge-name.ts';
import { type Choice, judge, slotOf } from './judge-sides.ts';
import { type Candidate, candidates, marksOf, type SideTask, truth } from './side-candidates.ts';

const MAX_ROWS = 60;
const MAX_NOTICES = 3;
const DEAR = 3.5;

export type SideRule = SiteProfile['messages']['sides'][number];

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

/**
 * Where nothing is seen that tells the sides apart, a follow-up without an author stands for the row that names its
 * writer: else what tells follow-ups from heads would be taken for what tells the sides apart.
 */
function byHeads(task: SideTask): SideTask {
  const { guesses, rows, own, buyer, isWords } = task;
  const isSeen = [...guesses].some(
    ([row, guess]) => guess !== null && !own.includes(row) && !buyer.includes(row),
  );
  if (isSeen) return task;
  const heads = findHeads(rows, isWords);
  const headOf = (row: Element) => heads.get(row) ?? row;
  return { ...task, own: [...new Set(own.map(headOf))], buyer: [...new Set(buyer.map(headOf))] };
}

const notice = new Set(
  'system notice tip tips event info divider separator date announcement hint'.split(' '),
);

/** Calls itself something that nobody wrote. */
function isNotice(row: Element): boolean {
  return [...row.classList].flatMap(partsOf).some((part) => notice.has(part.toLowerCase()));
}

/** What marks rows made like messages that are the page's own: they stand in the middle, or say so. */
function noticesOf(task: SideTask, rows: readonly Element[]): Candidate[] {
  const { own, buyer, guesses, isMessage } = task;
  const known = rows.filter((row) => ['buyer', 'seller'].includes(guesses.get(row) ?? ''));
  const theirs = [...own, ...buyer, ...known];
  let left = rows.filter(
    (row) => isMessage(row) && !theirs.includes(row) && (guesses.get(row) === 'system' || isNotice(row)),
  );
  const found: Candidate[] = [];
  while (left[0] && found.length < MAX_NOTICES) {
    const [best] = marksOf(task, rows, 'system', [left[0]], theirs);
    const [first, ...others] = left;
    left = others;
    if (!best || best.cost > DEAR) continue;
    found.push(best);
    left = others.filter((row) => row !== first && !best.on[rows.indexOf(row)]);
  }
  return found;
}

/** Rules that tell whose a row is, best first; null when nothing on the page tells the two sides apart. */
export function chooseSides(given: SideTask, seen: string): SideRule[] | null {
  const task = byHeads(given);
  const near = task.rows.slice(-MAX_ROWS);
  const rows = task.rows.filter(
    (row) => near.includes(row) || task.own.includes(row) || task.buyer.includes(row),
  );
  const notices = noticesOf(task, rows);
  const isSet = new Set(rows.filter((_, at) => notices.some(({ on }) => on[at])));
  const spoken: SideTask = { ...task, isMessage: (row) => task.isMessage(row) && !isSet.has(row) };
  const first: SideRule[] = notices.map(({ sign }) => ({ side: 'system', ...sign, seen }));
  const [best, ...others] = choices(spoken, rows);
  if (!best || best.price > 500) return null;
  const isSame = (choice: Choice) => choice.read.every((side, at) => side === best.read[at]);
  // A second pair that reads all the same outlives a change of the first.
  const spare = others.find(
    (it) =>
      it.rest === 'none' &&
      it.own &&
      it.buyer &&
      it.own.sign.text === undefined &&
      it.own !== best.own &&
      it.buyer !== best.buyer &&
      isSame(it),
  );
  const rules = [...first, ...rulesOf(best, task, seen)];
  if (spare && spare.price < 3 && best.rest === 'none') rules.push(...rulesOf(spare, task, seen));
  // Who is told by a name alone is not told again in the next row of a run, though no run may be here yet.
  if (best.rest === 'none' && best.own?.sign.text !== undefined)
    rules.push({ side: 'same', ...task.anyMessage, seen });
  return rules;
}
