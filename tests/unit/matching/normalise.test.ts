import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { NUMBER, normalise, ORDER } from '../../../lib/core/matching/normalise.ts';

describe('normalise', () => {
  test.each([
    ['full width and upper case', 'ＡＢＣ！', 'abc!'],
    ['stretched letters', '哈哈哈哈', '哈'],
    ['faces', '好的😊[微笑]', '好的'],
    ['any number', '3件 1.5米', `${NUMBER}件 ${NUMBER}米`],
    ['a masked number like a number', '[数字x]件', `${NUMBER}件`],
    ['an order number', '订单 202611220123456', `订单 ${ORDER}`],
    ['a whole order card', '咨询订单号:202611220123456订单金额:99下单时间:今天', ORDER],
    ['product codes, which stay', 'iPhone15 a12-b', 'iphone15 a12-b'],
  ])('writes %s in one spelling', (_, given, wanted) => {
    expect(normalise(given)).toBe(wanted);
  });

  test('makes all links the same, and leaves the words around them', () => {
    expect(normalise('看 https://shop.example/a?b=1 这个')).toBe(normalise('看 www.other.example 这个'));
  });

  test('never fails, whatever it is given', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(typeof normalise(text)).toBe('string');
      }),
    );
  });
});
