import { simplify } from './simplify.ts';

/**
 * One spelling for what means the same: full and half width, upper and lower case, traditional and simplified characters,
 * any number, any order number, any link, stretched letters. What is left are lower-case words, Han characters, and the signs below.
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
/** Order numbers that are no plain figures: `231120-123456789012345` (Pinduoduo), `113-1234567-1234567` (Amazon), `12-12345-12345` (eBay), a date and eight signs (Shopee). */
const SHAPED_ORDERS =
  /(?<![a-z\d-])(?:\d{6}-\d{12,}|\d{3}-\d{7}-\d{7}|\d{2}-\d{5}-\d{5}|2\d[01]\d[0-3]\d(?=[a-z\d]*[a-z])[a-z\d]{8})(?![a-z\d-])/g;
/** A parcel's number at most couriers: some letters and many figures, `SF1234567890123`. */
const PARCELS = /(?<![a-z\d])[a-z]{1,4}\d{10,}[a-z]{0,2}(?![a-z\d])/g;
const PLACEHOLDERS = /\[([^[\]\s]{1,40})\]/g;
/** Faces say how, not what: the readings of the buyer hear them. With what joins, colours and frames them; also as codes of chat pages. */
const PICTOGRAPHS =
  /\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\uFE0F|\u200D|\u20E3|[\u{E0020}-\u{E007F}]|#e-[a-z]\d{2}|\/:(?:[^\s\p{L}\p{N}]{1,4}|\d{3})/gu;
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
  return simplify(text.normalize('NFKC').toLowerCase())
    .replace(LINKS, LINK)
    .replace(PLACEHOLDERS, (_, inside: string) => readPlaceholder(inside))
    .replace(SHAPED_ORDERS, ORDER)
    .replace(PARCELS, MASKED)
    .replace(ORDER_NUMBERS, ORDER)
    .replace(ORDER_CARD, ORDER)
    .replace(PICTOGRAPHS, ' ')
    .replace(NUMBERS, NUMBER)
    .replace(STRETCHED, '$1')
    .trim();
}
