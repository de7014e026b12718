import { parentOf } from '../find.ts';
import { meantLeaf } from './find-body.ts';
import { colourOf, isBox } from './looks.ts';
import { textLeaves } from './tree.ts';

/** What the eye says of a row: whose it looks like, or null when it cannot tell. Never a rule, only evidence. */
export type Guess = 'buyer' | 'seller' | null;

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

function byPlace(look: Look, buyer: Look, own: Look): number {
  // Both on the left, or both on the right: then places say nothing.
  if (Math.abs(buyer.left - own.left) < SAME_PLACE || Math.abs(buyer.right - own.right) < SAME_PLACE)
    return 0;
  const toBuyer = Math.min(Math.abs(look.left - buyer.left), Math.abs(look.right - buyer.right) + SAME_PLACE);
  const toOwn = Math.min(Math.abs(look.right - own.right), Math.abs(look.left - own.left) + SAME_PLACE);
  const anchoredBuyer =
    buyer.left < own.left ? Math.abs(look.left - buyer.left) : Math.abs(look.right - buyer.right);
  const anchoredOwn =
    buyer.left < own.left ? Math.abs(look.right - own.right) : Math.abs(look.left - own.left);
  if (Math.min(toBuyer, toOwn) > 60) return 0;
  if (Math.abs(anchoredBuyer - anchoredOwn) < SAME_PLACE) return 0;
  return anchoredBuyer < anchoredOwn ? -2 : 2;
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
      const votes = [
        byPlace(look, buyer, own),
        byColour(look.colour, buyer.colour, own.colour),
        byColour(look.ink, buyer.ink, own.ink),
      ];
      const sum = votes.reduce((total, vote) => total + vote, 0);
      return [row, sum === 0 ? null : sum < 0 ? 'buyer' : 'seller'];
    }),
  );
}
