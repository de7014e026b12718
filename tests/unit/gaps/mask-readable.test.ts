import { describe, expect, test } from 'vitest';
import { mask } from '../../../lib/core/gaps/mask.ts';

describe('what is asked stays readable:', () => {
  test.each([
    ['身高175体重130穿什么码', '身高[数字]体重[数字]穿什么码'],
    ['订单号1234567890123456789怎么还没发货', '订单号[订单号]怎么还没发货'],
    ['寄到杭州要几天', '寄到[地址]要几天'],
    ['新疆包邮吗', '新疆包邮吗'],
    ['偏远地区发不发', '偏远地区发不发'],
    ['地址填错了怎么改', '地址填错了怎么改'],
    ['开封了还能退吗', '开封了还能退吗'],
    ['收货人怎么改', '收货人怎么改'],
    ['微信支付可以吗', '微信支付可以吗'],
    ['超市有卖吗', '超市有卖吗'],
    ['500g够吃多久', '[数字]g够吃多久'],
    ['Do you ship to Canada?', 'Do you ship to Canada?'],
    ['Is Nike Air Max true to size?', 'Is Nike Air Max true to size?'],
    ['Does it fit iPhone 14?', 'Does it fit iPhone [number]?'],
    ['is paypal accepted', 'is paypal accepted'],
  ])('%s', (text, expected) => {
    expect(mask(text)).toBe(expected);
  });
});
