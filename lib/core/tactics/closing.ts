import { latestQuestion } from '../chat/latest-question.ts';
import type { DoubtId } from '../knowledge/codes.ts';
import type { Occasion } from '../knowledge/occasions.ts';
import { readSmallTalk } from '../matching/read-small-talk.ts';
import type { BuyerReading, Read } from '../reading/reading.ts';
import type { Moment, Tactic, Take, Withheld } from './choose-tactics.ts';
import { factsWanted } from './claims.ts';
import { holdsBackSelling } from './upset.ts';

/** More at once would be pushing. */
const MOST = 3;

/** Closing techniques are made for these: which one to take, and whether at all. */
const ANSWERED_BY_CLOSING: readonly DoubtId[] = ['D5', 'D10'];

/** Somebody who asks about these chooses already. */
const CHOOSING: readonly Occasion[] = ['size', 'difference'];

/** Techniques in the order in which they are worth trying, by what the buyer hangs on. */
const WHEN_CHOOSING = ['C4', 'C3', 'C6'];
const WHEN_OUT_OF_STOCK = ['C5', 'C6', 'C3'];
const WHEN_HESITATING = ['C1', 'C3', 'C4', 'C6'];
const WHEN_IN_A_HURRY = ['C2', 'C3', 'C1'];
const WHEN_READY = ['C3', 'C2', 'C1', 'C6'];

/** A doubt that was voiced in the very words that show the wish to buy is a question on the way, not an objection. */
function isSignal(doubt: Read<DoubtId>, buying: BuyerReading['buying']): boolean {
  const turns = new Set(buying?.evidence.flatMap((it) => (it.kind === 'words' ? [it.turnId] : [])));
  return doubt.value === 'D7' && doubt.evidence.every((it) => it.kind === 'words' && turns.has(it.turnId));
}

/** The doubts that forbid closing: to be answered first. */
export function objections({ doubts, buying }: Pick<BuyerReading, 'doubts' | 'buying'>): DoubtId[] {
  return doubts
    .filter((doubt) => !ANSWERED_BY_CLOSING.includes(doubt.value) && !isSignal(doubt, buying))
    .map(({ value }) => value);
}

/** The buyer has just said yes to what the agent wrote. */
function agreed(turns: Moment['turns']): boolean {
  const question = latestQuestion(turns);
  return question !== null && !question.first && readSmallTalk(question.text) === 'agreement';
}

function techniques({ reading: { doubts }, topics }: Moment): readonly string[] {
  const open = (doubt: DoubtId) => doubts.some(({ value }) => value === doubt);
  if (topics.includes('stock')) return WHEN_OUT_OF_STOCK;
  if (open('D5') || topics.some((topic) => CHOOSING.includes(topic))) return WHEN_CHOOSING;
  if (open('D7')) return WHEN_IN_A_HURRY;
  return open('D10') ? WHEN_HESITATING : WHEN_READY;
}

/**
 * The closing techniques for this moment: none while the buyer is upset or an objection is open. An unpaid order is
 * followed up, a first yes leads to what goes with it, and buying signals to the technique that fits. Those that claim
 * what the owner has not entered are withheld.
 */
export function closingTactics(moment: Moment, take: Take): { tactics: Tactic[]; withheld: Withheld[] } {
  const { reading, turns, order, facts } = moment;
  if (holdsBackSelling(reading) || objections(reading).length > 0) return { tactics: [], withheld: [] };
  const unpaid = reading.types.find(({ value }) => value === 'B6');
  if (unpaid) return { tactics: take('C8', 'unpaid', unpaid.evidence), withheld: [] };
  const bought = order !== null && reading.stage?.value === 'in-sale' ? reading.stage : null;
  if (bought) return { tactics: take('C7', 'agreed', bought.evidence), withheld: [] };
  const { buying } = reading;
  if (!buying || reading.stage?.value === 'after-sale') return { tactics: [], withheld: [] };
  const fitting = (agreed(turns) ? ['C7', ...techniques(moment)] : techniques(moment)).flatMap((id) =>
    take(id, id === 'C7' ? 'agreed' : 'buying', buying.evidence),
  );
  const wants = ({ card }: Tactic) => factsWanted(card.id, facts);
  return {
    tactics: fitting.filter((tactic) => wants(tactic).length === 0).slice(0, MOST),
    withheld: fitting
      .filter((tactic) => wants(tactic).length > 0)
      .map((tactic) => ({ card: tactic.card, wants: wants(tactic) })),
  };
}
