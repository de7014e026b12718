import { expect, test } from 'vitest';
import { parseSnapshots } from '../../../lib/core/chat/parse-snapshot.ts';

const snapshot = (product: unknown, order: unknown = null) => ({
  site: 'shop',
  shop: '',
  open: { chatId: 'a', buyerName: 'a', turns: [], product, order },
  list: [],
  missing: [],
  takenAt: 1,
});

test('product and order pass the border as they are', () => {
  const product = { title: 'Lamp', url: 'https://shop.test/1' };
  const order = { id: '12345678', amount: '', state: 'Shipped' };
  expect(parseSnapshots([snapshot(product, order)])[0]?.open).toMatchObject({ product, order });
});

test.each([
  { title: 'Lamp', url: 'javascript:alert(1)' },
  { title: 'Lamp', url: 'http://shop.test/' },
  { title: 'Lamp', url: 'https://shop.test/ onclick' },
  { title: '', url: '' },
  { title: 'x'.repeat(301), url: '' },
  'Lamp',
])('a product that no page script of ours would send stops the whole snapshot: %j', (product) => {
  expect(parseSnapshots([snapshot(product)])).toEqual([]);
});

test('an order without a number, or one of any length, stops it too', () => {
  expect(parseSnapshots([snapshot(null, { id: '', amount: '', state: '' })])).toEqual([]);
  expect(parseSnapshots([snapshot(null, { id: '1', amount: 'x'.repeat(61), state: '' })])).toEqual([]);
});
