import { expect, test } from 'vitest';
import { fillPhrase } from '../../../lib/panel/fill-phrase.ts';

const open = {
  buyerName: '小林',
  product: { title: '竹编置物架', url: '' },
  order: { id: '2632600188', amount: '￥46.80', state: '待发货' },
};
const fill = (text: string, shown: Partial<typeof open> | { product: null; order: null } = {}) =>
  fillPhrase({ text }, { ...open, ...shown }, { product: 'kept from somewhere' }, '亲');

test('product and order are filled in from the open chat, under any of their names', () => {
  expect(fill('{商品}的订单{order}已经安排')).toEqual({
    text: '竹编置物架的订单2632600188已经安排',
    missing: [],
  });
});

test('what the page does not show is asked for', () => {
  expect(
    fillPhrase({ text: '{product} {order}' }, { buyerName: '', product: null, order: null }, {}, '亲'),
  ).toEqual({
    text: '{product} {order}',
    missing: ['product', 'order'],
  });
});

test('braces in a product name stay as they are', () => {
  expect(fill('{product}', { product: { title: '{order} 100%', url: '' } }).text).toBe('{order} 100%');
});
