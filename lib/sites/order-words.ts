import type { AboutPlaces } from './schema.ts';

/*
 * Order cards of most platforms have no class for each of their facts, but they all name them. The order number's
 * words are those that a worker for 快手 looks for (source L there); amounts and states are the common words of Chinese
 * and English shop pages. A card without an order number is no order card.
 */
const number =
  '(?:订单编号|订单号|平台单号|[Oo]rder (?:ID|[Nn]o\\.?|[Nn]umber))\\s*[:：#]?\\s*([A-Za-z0-9][A-Za-z0-9_-]{7,39})';
const amount =
  '(?:实付款?|实收款?|应付款?|合计|总价|订单金额|金额|[Tt]otal|[Aa]mount)\\D{0,8}?((?:[￥¥$€£฿₫₱]|Rp|RM|S\\$|R\\$)?\\s?\\d[\\d,.]*\\d|\\d)';
const state =
  '(待付款|待支付|未付款|待发货|已付款|待收货|已发货|已揽件|运输中|派送中|已签收|已收货|已完成|交易成功|交易关闭|已关闭|已取消|退款中|售后中|退款成功|已退款|To ship|Shipped|In transit|Delivered|Completed|Cancelled|Refunded|Unpaid)';

/** What the words of an order card say. */
export function orderWords(css: string, seen: string): NonNullable<AboutPlaces['order']> {
  return {
    id: [{ css, match: number, seen }],
    amount: [{ css, match: amount, seen }],
    state: [{ css, match: state, seen }],
  };
}
