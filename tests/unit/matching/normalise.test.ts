import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import pairs from '../../../assets/characters/traditional.json';
import { NUMBER, normalise, ORDER } from '../../../lib/core/matching/normalise.ts';
import { knowTraditional, simplify } from '../../../lib/core/matching/simplify.ts';

beforeAll(() => knowTraditional(pairs));

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
    ['traditional characters', '什麼時候發貨？', '什么时候发货?'],
    ['flags, keycaps and faces of several signs', '🇨🇳好1️⃣👩‍👩‍👧', `好${NUMBER}`],
    ['faces that pages write as codes', '谢谢#E-s21 /:^_^ /:066', '谢谢'],
    ['an order number of Pinduoduo', '查231120-123456789012345', `查${ORDER}`],
    ['an order number of Amazon', '113-1234567-1234567', ORDER],
    ['an order number of eBay', '12-12345-12345', ORDER],
    ['an order number of Shopee', '231120AB12CD34', ORDER],
    [
      'dates and ranges, which are numbers',
      '2026-11-22 3-5天',
      `${NUMBER}-${NUMBER}-${NUMBER} ${NUMBER}-${NUMBER}天`,
    ],
    ['the number of a parcel', 'SF1234567890123到哪了', '\uE002到哪了'],
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

  test('leaves the length of a text as it is when it simplifies', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => simplify(text).length === text.length));
  });

  test('knows no character that is simplified into another traditional one', () => {
    expect(pairs.traditional.length).toBe(pairs.simplified.length);
    for (const one of pairs.simplified) expect(simplify(one)).toBe(one);
  });
});
