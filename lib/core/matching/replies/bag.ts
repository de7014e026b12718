import type { SpokenTurn } from '../../chat/turn.ts';
import { normalise } from '../normalise.ts';
import { NEAR, tokenise } from '../tokenise.ts';

/** What is left of a text: which hashed features stand in it, and how much. Its words cannot be read from it. */
export type Bag = Map<number, number>;

/** The parts of a chat that an answer depends on. */
export interface Talk {
  /** The buyer's newest run of messages. */
  run: Bag;
  /** Everything, each turn alike. */
  all: Bag;
  /** Everything, the newest run loudest. */
  mixed: Bag;
}

/** No more than this much of one text is read. */
const MAX_LENGTH = 400;
/** What the seller's last words and all that stood before weigh beside the buyer's newest run. */
const SELLER_SHARE = 0.5;
const EARLIER_SHARE = 0.3;
/** A word that is said over and over is not worth more than this. */
const MAX_COUNT = 3;

function addTo(bag: Bag, text: string, weight: number): void {
  const found: Bag = new Map();
  tokenise(normalise(text.slice(0, MAX_LENGTH)), (hash, kind) => {
    if (kind !== NEAR) found.set(hash, (found.get(hash) ?? 0) + 1);
  });
  for (const [hash, count] of found)
    bag.set(hash, (bag.get(hash) ?? 0) + weight * Math.min(count, MAX_COUNT));
}

export function readBag(text: string): Bag {
  const bag: Bag = new Map();
  addTo(bag, text, 1);
  return bag;
}

/** Reads `turns` (oldest first) as what an answer to them depends on. */
export function readTalk(turns: readonly SpokenTurn[]): Talk {
  const heard = turns.filter(({ side, text }) => (side === 'buyer' || side === 'seller') && text !== '');
  const run = heard.findLastIndex(({ side }) => side === 'seller') + 1;
  const seller = heard.findLastIndex(({ side }, at) => at < run && side === 'buyer') + 1;
  const talk: Talk = { run: new Map(), all: new Map(), mixed: new Map() };
  heard.forEach(({ text }, at) => {
    addTo(talk.all, text, 1);
    if (at >= run) addTo(talk.run, text, 1);
    addTo(talk.mixed, text, at >= run ? 1 : at >= seller ? SELLER_SHARE : EARLIER_SHARE);
  });
  return talk;
}
