import { parentOf } from '../find.ts';
import { meantLeaf } from './find-body.ts';
import { colourOf, isBox } from './looks.ts';
import { textLeaves } from './tree.ts';

/**
 * What the eye says of a row: whose it looks like (`system`: nobody's, as what stands in the middle), or null when it
 * cannot tell. Never a rule, only evidence.
 */
export type Guess = 'buyer' | 'seller' | 'system' | null;

interface Look {
  left: number;
  right: number;
  colour: string;
  ink: string;
}

/** Where the words of a row stand, and in what colours; null for a row without words. */
function lookOf(row: Element, field: DOMRect): Look | null {
  if (textLeaves(row).length === 0) return null;
  const leaf = meantLeaf(row);
  let box: Element = leaf;
  for (let at: Element | null = leaf; at && at !== parentOf(row); at = parentOf(at))
    if (isBox(at)) {
      box = at;
      break;
    }
  const range = document.createRange();
  range.selectNodeContents(box);
  const isWide = box.getBoundingClientRect().width > field.width * 0.9;
  const rect = isBox(box) && !isWide ? box.getBoundingClientRect() : range.getBoundingClientRect();
  return {
    left: rect.left - field.left,
    right: field.right - rect.right,
    colour: colourOf(box),
    ink: getComputedStyle(leaf).color,
  };
}

const SAME_PLACE = 6;
const NOWHERE_NEAR = 24;

/** Negative for the buyer's place, positive for the agent's, null for neither, 0 when places say nothing. */
function byPlace(look: Look, buyer: Look, own: Look): number | null {
  // Both on the left, or both on the right: then places say nothing.
  if (Math.abs(buyer.left - own.left) < SAME_PLACE || Math.abs(buyer.right - own.right) < SAME_PLACE)
    return 0;
  const isBuyerLeft = buyer.left < own.left;
  const toBuyer = isBuyerLeft ? Math.abs(look.left - buyer.left) : Math.abs(look.right - buyer.right);
  const toOwn = isBuyerLeft ? Math.abs(look.right - own.right) : Math.abs(look.left - own.left);
  if (Math.min(toBuyer, toOwn) > NOWHERE_NEAR) return null;
  if (Math.abs(toBuyer - toOwn) < SAME_PLACE) return 0;
  return toBuyer < toOwn ? -2 : 2;
}

function byColour(colour: string, buyer: string, own: string): number {
  if (buyer === own || colour === '') return 0;
  return colour === own ? 1 : colour === buyer ? -1 : 0;
}

/** Guesses the side of every row by its likeness to the two that a person pointed at. */
export function guessSides(
  outer: Element,
  rows: readonly Element[],
  buyerRow: Element,
  ownRow: Element,
): Map<Element, Guess> {
  const field = outer.getBoundingClientRect();
  const buyer = lookOf(buyerRow, field);
  const own = lookOf(ownRow, field);
  return new Map(
    rows.map((row) => {
      const look = lookOf(row, field);
      if (!look || !buyer || !own) return [row, null];
      const place = byPlace(look, buyer, own);
      const colours =
        byColour(look.colour, buyer.colour, own.colour) + byColour(look.ink, buyer.ink, own.ink);
      const sum = (place ?? 0) + colours;
      if (place === null && colours === 0) return [row, 'system'];
      return [row, sum === 0 ? null : sum < 0 ? 'buyer' : 'seller'];
    }),
  );
}
