/**
 * One spelling for what means the same: full and half width, upper and lower case, any number, any order number,
 * any link, stretched letters. What is left are lower-case words, Han characters, and the signs below.
 */

/** Stands for any number. Two numbers are never a reason to prefer one phrase. */
export const NUMBER = '\uE003';
/** Stands for an order number or an order card. */
export const ORDER = '\uE000';
/** Stands for a link. */
const LINK = '\uE001';
/** Stands for any other masked or platform-made piece: a phone number, an address, a name. */
const MASKED = '\uE002';

const LINKS = /(?:https?:\/\/|www\.)[^\s\u3000-\u9fff]+/g;
/** What a chat page writes into the text when the buyer sends an order card. */
const ORDER_CARD = /(?:咨询)?订单号\s*[::]?\s*(?:\d{8,}|\uE000)(?:\s*订单金额\S*)?(?:\s*下单时间\S*)?/g;
/** Item numbers, which buyers paste as they do order numbers, have nine digits or more; mobile numbers have eleven. */
const ORDER_NUMBERS = /(?<![a-z\d])(?!1[3-9]\d{9}(?!\d))\d{9,}(?![a-z\d])/g;
const PLACEHOLDERS = /\[([^[\]\s]{1,40})\]/g;
const PICTOGRAPHS = /\p{Extended_Pictographic}|\uFE0F|\u200D|\p{Emoji_Modifier}/gu;
const STRETCHED = /([^\d\s])\1{2,}/gu;
const NUMBERS = /(?<![a-z\d])\d+(?:[.,:]\d+)*(?![a-z\d])/g;

/** `[数字x]` is a number, `[订单x]` or `[ORDERID_1]` an order; `[微笑]` is a face and says nothing. */
function readPlaceholder(inside: string): string {
  if (/^(?:数字|金额|日期|时间|num|amount|date)/.test(inside)) return NUMBER;
  if (/^(?:订单|order)/.test(inside)) return ORDER;
  if (/^(?:链接|url|link)/.test(inside)) return LINK;
  return /x$|_\d+$/.test(inside) ? MASKED : ' ';
}

/** Brings `text` into the one spelling that everything else in matching works on. Never longer than the NFKC form. */
export function normalise(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(LINKS, LINK)
    .replace(PLACEHOLDERS, (_, inside: string) => readPlaceholder(inside))
    .replace(ORDER_NUMBERS, ORDER)
    .replace(ORDER_CARD, ORDER)
    .replace(PICTOGRAPHS, ' ')
    .replace(NUMBERS, NUMBER)
    .replace(STRETCHED, '$1')
    .trim();
}
