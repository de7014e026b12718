/** Stands at the place of an order card or an order number. */
const ORDER_MARK = '\uE000';
/** Stands at the place of a link. */
const LINK_MARK = '\uE001';

/** How the characters of a language fold. */
export interface Folds {
  /** Single characters that are read as others. */
  letters: ReadonlyMap<string, string>;
  /** Any of these characters. Global. */
  folded: RegExp;
  /** What chat pages write into the text for an order: the page's words, not the buyer's. Global. */
  orders: RegExp;
}

const LINKS = /https?:\/\/[^\s\u3000-\u9fff]+/g;
const ORDER_NUMBERS = /(?<![a-z\d])\d{15,}(?![a-z\d])/g;
/** Pieces that a platform masked, `[1x]`; a face like `[smile]` stays. */
const MASKED = /\[(?:[^[\]\s]{1,12}x|[a-z]+_\d+)\]/g;
const MAY_HOLD_ONE = /\[|\d{6}|\/\//;

const markOrder = (piece: string) => ORDER_MARK + ' '.repeat(piece.length - 1);
const markLink = (piece: string) => LINK_MARK + ' '.repeat(piece.length - 1);
const asNumber = (piece: string) => '0'.repeat(piece.length);

/** Makes folds from pairs of characters, the first of which is read as the second, and a pattern of orders. */
export function makeFolds(pairs: string, orders: string): Folds {
  const letters = new Map<string, string>();
  for (let at = 0; at + 1 < pairs.length; at += 2) letters.set(pairs.charAt(at), pairs.charAt(at + 1));
  const any = [...letters.keys()].map((letter) => letter.replace(/[\]\\^-]/, '\\$&')).join('');
  return { letters, folded: new RegExp(any ? `[${any}]` : '(?!)', 'g'), orders: new RegExp(orders, 'g') };
}

const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const WIDE_SPACE = /\u3000/g;
const narrow = (letter: string) => String.fromCharCode(letter.charCodeAt(0) - 0xfee0);

/** Lower case that never changes the length, as that of a few letters of a few languages would. */
function lower(text: string): string {
  const low = text.toLowerCase();
  return low.length === text.length ? low : text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
}

/**
 * One spelling for what means the same, character by character: full and half width, case, and what `folds` says. It has
 * the length of `text`, so a place in it is the same place in what the buyer wrote.
 */
export function fold(text: string, { letters, folded, orders }: Folds): string {
  const narrowed = text.replace(FULL_WIDTH, narrow).replace(WIDE_SPACE, ' ');
  const plain = lower(narrowed).replace(folded, (letter) => letters.get(letter) ?? letter);
  return MAY_HOLD_ONE.test(plain)
    ? plain
        .replace(LINKS, markLink)
        .replace(orders, markOrder)
        .replace(ORDER_NUMBERS, markOrder)
        .replace(MASKED, asNumber)
    : plain;
}
